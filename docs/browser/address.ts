/** The value of a parameter of the page's address; empty when it is not there. */
export function addressParameter(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

/** Puts what a form says into the page's address, so that it can be shared. Not for pages from disk: browsers refuse it there. */
export function putIntoAddress(parameters: Readonly<Record<string, string>>): void {
  if (location.protocol === 'file:') return;
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== ''));
  const search = query.size === 0 ? '' : `?${query}`;
  // A needless change would take the highlight off the entry that the address leads to.
  if (search === location.search) return;
  history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
}
