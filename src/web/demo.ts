/** Shows the engineer what the elements ask and what the service answers, in this page and in memory only. */
const fetchAsEver = window.fetch.bind(window)

window.fetch = async (input, init) => {
  const address = input instanceof Request ? input.url : String(input)
  const response = await fetchAsEver(input, init)
  const { pathname, search } = new URL(address, location.href)
  if (pathname.endsWith('/disclosure')) return response
  void response
    .clone()
    .text()
    .then((text) => {
      write('call', `${init?.method ?? 'GET'} ${pathname}${search}: ${response.status}`)
      write('request', typeof init?.body === 'string' ? pretty(init.body) : 'No body.')
      write('response', pretty(text))
    })
    .catch(() => {})
  return response
}

write(
  'snippet',
  `<script type="module" src="${location.origin}/widget/v1/quiz.js"></script>

<candour-quiz endpoint="${location.origin}" locale="en-GB">
  <a href="/products">Browse all products</a>
  <div slot="fallback">What the shop shows when nothing is suggested</div>
</candour-quiz>`,
)

document.addEventListener('cq-add-to-cart', (event) => {
  event.preventDefault()
  const { product } = (event as CustomEvent<{ product: { name: string } }>).detail
  write('cart', `The page was told to add ${product.name}. It has no cart of its own.`)
})

function write(id: string, text: string): void {
  const place = document.getElementById(id)
  if (place !== null) place.textContent = text
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
