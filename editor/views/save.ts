// A file for the reader to keep.
export function save(name: string, content: string | Uint8Array, type = 'text/plain;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
