// A document that is shown, brought to what it should be by changing no more than what differs: who reads it stays where
// they are, and a document of many pages is not laid out anew for a word in one of them. Nothing in it runs, before or after.

/** Whether it could be done; a document of another head has to be loaded. */
export function patched(page: Document, html: string): boolean {
  const wanted = new DOMParser().parseFromString(html, 'text/html');
  if (!page.head.isEqualNode(wanted.head)) return false;
  patch(page.documentElement, wanted.documentElement);
  return true;
}

function patch(shown: Element, wanted: Element): void {
  for (const name of shown.getAttributeNames()) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  const [before, now] = [[...shown.childNodes], [...wanted.childNodes]];
  const fewer = Math.min(before.length, now.length);
  let start = 0;
  while (start < fewer && isEqual(before[start], now[start])) start += 1;
  let end = 0;
  while (end < fewer - start && isEqual(before.at(-1 - end), now.at(-1 - end))) end += 1;
  const gone = before.slice(start, before.length - end);
  const fresh = now.slice(start, now.length - end);
  if (
    gone.length === fresh.length &&
    gone.every((node, at) => isElement(node) && node.nodeName === fresh[at]?.nodeName)
  ) {
    for (const [at, node] of gone.entries())
      if (!isEqual(node, fresh[at])) patch(node as Element, fresh[at] as Element);
    return;
  }
  const next = before[before.length - end] ?? null;
  for (const node of gone) node.remove();
  for (const node of fresh) shown.insertBefore(node, next);
}

function isEqual(node: Node | undefined, other: Node | undefined): boolean {
  return node !== undefined && other !== undefined && node.isEqualNode(other);
}

function isElement(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE;
}
