// Help and wrong use: one clear line on stderr and exit 2, in English and in Chinese, whatever is asked for.
import { describe, expect, it } from 'vitest';
import type { Host } from '../../cli/host.ts';
import { runProgram } from '../../cli/program.ts';
import { expectGolden } from './golden.ts';
import { folderOf, proviso, root, spawned } from './run.ts';

const chinese = { environment: { LANG: 'zh_CN.UTF-8' } };
const commands = ['check', 'test', 'adjudicate', 'replay', 'quote', 'render', 'schema', 'import', 'import veris'];

describe('help', () => {
  it.each(['en', 'zh'])('of the program, in %s', async (language) => {
    const { code, stdout, stderr } = await proviso(['--help', '--lang', language]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expectGolden(`help-${language}`, stdout);
  });

  it.each(commands)('of `%s`, in both languages', async (command) => {
    const [english, inChinese] = await Promise.all([
      proviso([...command.split(' '), '--help']),
      proviso([...command.split(' '), '--help'], chinese),
    ]);
    expect([english.code, inChinese.code]).toEqual([0, 0]);
    expect(english.stdout).toContain(`Usage: proviso ${command}`);
    expect(inChinese.stdout).toContain(`用法： proviso ${command}`);
    expect(inChinese.stdout).toContain('选项：');
  });

  it('of the program where no command is given, but as wrong use', async () => {
    const { code, stdout, stderr } = await spawned([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: proviso');
  });

  it('knows its version', async () => {
    expect((await proviso(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('wrong use', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'adjudikate',
      'unknown command `adjudikate`; did you mean `adjudicate`?',
      '未知命令 `adjudikate`；是否要写 `adjudicate`？',
    ],
    [
      'frobnicate',
      'unknown command `frobnicate`; see `proviso --help`',
      '未知命令 `frobnicate`；参见 `proviso --help`',
    ],
    [
      'check --formatt json',
      'unknown option `--formatt`; did you mean `--format`?',
      '未知选项 `--formatt`；是否要写 `--format`？',
    ],
    ['check --format', 'option `--format <text|json>` needs a value; see', '选项 `--format <text|json>` 需要一个值；'],
    [
      'check --format xml',
      '`--format <text|json>` does not take this value; allowed: text, json',
      '`--format <text|json>` 的值无效；可用：text, json',
    ],
    [
      'adjudicate SPECIMEN-2023',
      'name an incident, or `--batch FILE`, not both',
      '请给出一份事故文件或 `--batch FILE`，二者择一',
    ],
    ['adjudicate a b c', 'too many arguments', '参数过多'],
    [
      'render SPECIMEN-2023 -o x.html',
      'option `--to <html|md|docx|pdf>` is required',
      '必须给出选项 `--to <html|md|docx|pdf>`',
    ],
    ['render SPECIMEN-2023 --to html', 'option `-o, --out <FILE>` is required', '必须给出选项 `-o, --out <FILE>`'],
    [
      'render SPECIMEN-2023 --to odt -o x.odt',
      '`--to <html|md|docx|pdf>` does not take this value; allowed: html, md, docx, pdf',
      '`--to <html|md|docx|pdf>` 的值无效',
    ],
    ['import csv x', 'unknown command `csv`', '未知命令 `csv`'],
    ['check nowhere.proviso', 'there is no file `nowhere.proviso`', '没有文件 `nowhere.proviso`'],
    ['check package.json', '`package.json` is not a `.proviso` file', '`package.json` 不是 `.proviso` 文件'],
    ['test docs', 'there is no `.proviso` file in `docs`', '`docs` 中没有 `.proviso` 文件'],
    ['check --workspace nowhere', 'there is no folder `nowhere`', '没有文件夹 `nowhere`'],
    ['import veris nowhere.json', 'there is no file `nowhere.json`', '没有文件 `nowhere.json`'],
    ['import veris docs', '`docs` is a folder, not a file', '`docs` 是文件夹，不是文件'],
  ];

  it.each(cases)('%s', async (line, english, inChinese) => {
    const args = line.split(' ');
    const [en, zh] = await Promise.all([proviso(args), proviso(args, chinese)]);
    expect([en.code, zh.code]).toEqual([2, 2]);
    expect([en.stdout, zh.stdout]).toEqual(['', '']);
    expect(en.stderr).toContain(english);
    expect(zh.stderr).toContain(inChinese);
    expect(en.stderr).toMatch(/^proviso: [^\n]+\n$/);
    expect(zh.stderr).toMatch(/^proviso: [^\n]+\n$/);
  });

  it.each(commands)('ends the process of `%s` with exit 2', async (command) => {
    const { code, stdout, stderr } = await spawned([...command.split(' '), '--formatt', 'json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^proviso: [^\n]+\n$/);
  });

  it('where there is no workspace, and none is named', async () => {
    const { code, stderr } = await proviso(['check'], { directory: folderOf({}) });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'proviso: no workspace here: name one with `--workspace DIR`\n',
    });
  });
});

describe('a mistake of ours', () => {
  it('ends with exit 70, says so, and shows where', async () => {
    let said = '';
    const host: Host = {
      directory: root,
      environment: {},
      stdout: {
        columns: undefined,
        write: () => {
          throw new Error('broken invariant: paper ran out');
        },
      },
      stderr: {
        columns: undefined,
        write: (text) => {
          said += text;
        },
      },
      standardInput: () => Promise.resolve(''),
    };
    expect(await runProgram(['check'], host)).toBe(70);
    expect(said).toMatch(/^proviso: internal fault, please report it: Error: broken invariant: paper ran out\n +at /);
  });
});
