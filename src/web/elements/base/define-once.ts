/** Defines an element, unless the page has defined it already: the version that came first stays. */
export function defineOnce(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element)
}
