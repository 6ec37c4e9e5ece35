export function Try() { return <p>…</p>; }
