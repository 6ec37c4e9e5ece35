export function Library() {
  return <p>…</p>;
}
