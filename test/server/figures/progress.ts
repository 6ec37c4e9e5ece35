// How far a long count is, on standard error: its figures alone stand on standard output.

/** Tells every so many, and how many are left at this rate. */
export function progressOf(of: number, every: number): (done: number, more?: string) => void {
  const started = performance.now();
  return (done, more = '') => {
    if (done === 0 || done % every !== 0) return;
    const minutes = ((performance.now() - started) / 60_000) * (of / done - 1);
    process.stderr.write(`${done} of ${of}${more}, ${minutes.toFixed(0)} min left\n`);
  };
}
