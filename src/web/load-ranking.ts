const names = 'candour-ranking, candour-comparison'

/** Fetches what a quiz needs at its end only. Rejects when it cannot be fetched. */
export const loadRanking = () => import('./ranking.js')

/** Fetches the elements for a page that uses them by themselves, now or later. */
export function loadRankingWhenSeen(): void {
  const look = (): void => {
    if (document.querySelector(names) === null) return
    watch.disconnect()
    void loadRanking()
  }
  const watch = new MutationObserver(look)
  watch.observe(document, { childList: true, subtree: true })
  look()
}
