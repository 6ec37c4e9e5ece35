// The fonts that a PDF embeds, fetched from where the page comes from when the first one is wanted.

import regular from '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf?url';
import bold from '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf?url';
import type { Fonts } from '../../clauses/index.ts';

let fetched: Promise<Fonts> | undefined;

export function pageFonts(): Promise<Fonts> {
  fetched ??= both().catch((error: unknown) => {
    fetched = undefined;
    throw error;
  });
  return fetched;
}

async function both(): Promise<Fonts> {
  const [plain, strong] = await Promise.all([regular, bold].map(bytesOf));
  if (plain === undefined || strong === undefined) throw new Error('broken invariant: two fonts were asked for');
  return { regular: plain, bold: strong };
}

async function bytesOf(address: string): Promise<Uint8Array> {
  const response = await fetch(new URL(address, import.meta.url));
  if (!response.ok) throw new Error(`no font at ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}
