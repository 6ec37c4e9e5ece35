export function Review() {
  return <p>…</p>;
}
