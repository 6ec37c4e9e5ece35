// The front door shows what is inside: the wording in README.md is the file, and the output under it what the command
// prints. `UPDATE_GOLDEN=1 npm test` writes both anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proviso, root, spawned } from './cli/run.ts';

const file = join(root, 'README.md');
const wording = 'policies/examples/first.proviso';
const incident = 'policies/examples/first.json';
const command = `$ npm run -s proviso -- adjudicate ${wording} ${incident}`;

/** What stands between the fences of the first block of that language. */
function blockOf(readme: string, language: string): string {
  return new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(readme)?.[1] ?? '';
}

function expectBlock(language: string, content: string): void {
  const readme = readFileSync(file, 'utf8');
  const block = blockOf(readme, language);
  if (process.env.UPDATE_GOLDEN === '1') {
    writeFileSync(
      file,
      readme.replace(`\`\`\`${language}\n${block}`, () => `\`\`\`${language}\n${content}`),
    );
    return;
  }
  expect(block).toBe(content);
}

describe('README.md', () => {
  it('shows the wording as it is', () => {
    expectBlock('proviso', readFileSync(join(root, wording), 'utf8'));
  });

  it('shows what the command prints', async () => {
    const { code, stdout, stderr } = await spawned(['adjudicate', wording, incident]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expectBlock('console', `${command}\n\n${stdout}`);
  });

  it('names only files that are there', () => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(() => readFileSync(join(root, link))).not.toThrow();
  });

  it('asks who did it where nobody says', async () => {
    const stated = JSON.parse(readFileSync(join(root, incident), 'utf8'));
    for (const cause of stated.causes) delete cause.actor;
    const { stdout } = await proviso(['adjudicate', wording, '-'], { input: JSON.stringify(stated) });
    expect(stdout).toContain('Who did it?');
  });
});
