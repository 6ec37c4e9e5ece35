// The fonts that every PDF embeds, from a package: what is printed does not depend on the fonts of a machine.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Fonts } from '../../clauses/index.ts';

const family = '@expo-google-fonts/noto-serif-sc';

/** Noto Serif SC, which has Latin and simplified Chinese. */
export function embeddedFonts(): Fonts {
  return {
    regular: fontFile('400Regular/NotoSerifSC_400Regular.ttf'),
    bold: fontFile('700Bold/NotoSerifSC_700Bold.ttf'),
  };
}

function fontFile(path: string): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve(`${family}/${path}`));
}
