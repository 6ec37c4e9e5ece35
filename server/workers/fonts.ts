// The fonts that PDF embeds: Noto Serif SC, Latin and simplified Chinese, which comes with `npm ci`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Fonts } from '../../clauses/index.ts';

let fonts: Fonts | undefined;

export function defaultFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url);
  const bytes = (file: string): Uint8Array => readFileSync(resolve(`@expo-google-fonts/noto-serif-sc/${file}`));
  fonts ??= {
    regular: bytes('400Regular/NotoSerifSC_400Regular.ttf'),
    bold: bytes('700Bold/NotoSerifSC_700Bold.ttf'),
  };
  return fonts;
}
