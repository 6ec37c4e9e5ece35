// `proviso lsp` as an editor drives it: a child process, spoken to over stdio by a real client of the protocol.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InitializeResult,
  InlayHint,
  Location,
  SemanticTokens,
  SignatureHelp,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { Session } from '../../cli/lsp/session.ts';
import { format } from '../../language/index.ts';
import { smallTerms } from '../language/small-terms.ts';
import { LspClient } from './lsp-client.ts';

const wording = `wording small_cyber version 1.0.0 "Small cyber" zh "小型网络保险" {
  uses terms small ^1.0
  zone "Asia/Shanghai"
  currency CNY
  schedule { sum: money = CNY 100,000 "Sum insured" zh "保险金额" }
  account annual "Annual limit" zh "年度限额" sum in the period, used as paid
  coverage extortion "Extortion" zh "勒索" {
    insures ransom, cost
    caused by malicious_act
    when event.records > 5
    pays {
      deductible CNY 1,000 each event
      limit annual
    }
    text """Up to {sum}, where a [computer_system] is attacked."""
    text zh """[computer_system]遭攻击的，以{sum}为限。"""
  }
  scenario "A ransom" {
    incident "ransom.json"
    expect extortion pays CNY 4,000
  }
  scenario "Nothing at all" {
    incident "absent.json"
    expect extortion pays nothing
  }
}
`;
const incident = JSON.stringify({
  incident: 'R-1',
  event: { started: '2024-03-01T08:00:00+08:00', records: 9 },
  causes: [{ method: 'ransomware', proximate: true }],
  losses: [{ id: 'L1', kind: 'ransom', amount: { currency: 'CNY', amount: '5000.00' } }],
});

test('what is cancelled before its turn is not worked on', async () => {
  const source = new CancellationTokenSource();
  let worked = false;
  const answer = new Session().answer(source.token, () => {
    worked = true;
  });
  source.cancel();
  await expect(answer).rejects.toThrow('cancelled');
  expect(worked).toBe(false);
});

describe('proviso lsp', () => {
  let client: LspClient;
  let initialized: InitializeResult;
  const path = 'wordings/small.proviso';

  beforeAll(async () => {
    client = new LspClient({ 'terms/small.proviso': smallTerms, [path]: wording, 'wordings/ransom.json': incident });
    initialized = await client.initialize('en');
    const first = client.nextDiagnostics(path);
    await client.open(path, wording);
    expect((await first).diagnostics).toEqual([]);
  });
  afterAll(async () => {
    expect(await client.close()).toBe(0);
  });

  test('says what it can do', () => {
    const { capabilities } = initialized;
    expect(capabilities.positionEncoding).toBe('utf-16');
    const offered = Object.keys(capabilities).filter((name) => name.endsWith('Provider'));
    expect(offered.sort()).toMatchInlineSnapshot(`
      [
        "codeActionProvider",
        "codeLensProvider",
        "completionProvider",
        "definitionProvider",
        "documentFormattingProvider",
        "documentHighlightProvider",
        "documentSymbolProvider",
        "executeCommandProvider",
        "foldingRangeProvider",
        "hoverProvider",
        "inlayHintProvider",
        "referencesProvider",
        "renameProvider",
        "semanticTokensProvider",
        "signatureHelpProvider",
        "workspaceSymbolProvider",
      ]
    `);
  });

  test('hover', async () => {
    const hover = await client.ask<Hover>('textDocument/hover', path, 'text """Up to {s');
    expect(hover.contents).toMatchInlineSnapshot(`
      {
        "kind": "markdown",
        "value": "**Sum insured** · 保险金额

      \`sum: money\` — schedule entry

      = CNY 100,000.00",
      }
    `);
    expect(hover.range).toMatchInlineSnapshot(`
      {
        "end": {
          "character": 22,
          "line": 14,
        },
        "start": {
          "character": 19,
          "line": 14,
        },
      }
    `);
  });

  test('definition in another file, references, and places after Chinese text', async () => {
    const definition = await client.ask<Location>('textDocument/definition', path, 'caused by mal');
    expect(definition.uri).toBe(client.uri('terms/small.proviso'));
    const context = { includeDeclaration: true };
    const references = await client.ask<Location[]>('textDocument/references', path, 'schedule { s', { context });
    const places = references.map(({ range: { start, end } }) => `${start.line}:${start.character}-${end.character}`);
    expect(places).toEqual(['4:13-16', '5:42-45', '14:19-22', '15:39-42']);
  });

  test('rename over files, and its refusal', async () => {
    const edit = await client.ask<WorkspaceEdit>('textDocument/rename', path, 'insures ran', {
      newName: 'extortion_money',
    });
    expect(Object.entries(edit.changes ?? {}).map(([uri, edits]) => [uri.split('/').at(-1), edits.length])).toEqual([
      ['small.proviso', 1],
      ['small.proviso', 1],
    ]);
    const refused = client.ask('textDocument/rename', path, 'insures ran', { newName: 'cost' });
    await expect(refused).rejects.toThrow('`cost` is declared twice');
    const word = client.ask('textDocument/rename', path, 'insures ran', { newName: 'and' });
    await expect(word).rejects.toThrow('is a word of the language');
  });

  test('outline, folds, colours, hints', async () => {
    const symbols = await client.askFile<DocumentSymbol[]>('textDocument/documentSymbol', path);
    expect(symbols.map(({ name, children }) => [name, children?.map((child) => child.name)])).toEqual([
      ['small_cyber', ['sum', 'annual', 'extortion', 'A ransom', 'Nothing at all']],
    ]);
    const folds = await client.askFile<FoldingRange[]>('textDocument/foldingRange', path);
    expect(folds.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 24],
      [6, 15],
      [10, 12],
      [17, 19],
      [21, 23],
    ]);
    const { data } = await client.askFile<SemanticTokens>('textDocument/semanticTokens/full', path);
    expect(data.length).toBeGreaterThan(100);
    expect(data.length % 5).toBe(0);
    const range = { start: { line: 0, character: 0 }, end: { line: 25, character: 0 } };
    const hints = await client.askFile<InlayHint[]>('textDocument/inlayHint', path, { range });
    expect(hints.map(({ position: { line }, label }) => [line, label])).toEqual([
      [5, '= CNY 100,000.00'],
      [6, '1'],
    ]);
  });

  test('completion and signature while typing, then diagnostics and their fix', async () => {
    const wrong = client.nextDiagnostics(path);
    await client.type(path, 'insures ransom, cost', 'insures ransom, costt');
    const { diagnostics } = await wrong;
    expect(diagnostics.map(({ code, message }) => [code, message])).toMatchInlineSnapshot(`
      [
        [
          "unknown-kind",
          "\`costt\` is not a kind of loss
      did you mean \`cost\`?",
        ],
      ]
    `);
    const [first] = diagnostics;
    const context = { diagnostics };
    const actions = await client.askFile<CodeAction[]>('textDocument/codeAction', path, {
      range: first?.range,
      context,
    });
    expect(actions.map(({ title, kind }) => [title, kind])).toEqual([['write `cost`', 'quickfix']]);
    expect(Object.values(actions[0]?.edit?.changes ?? {}).flat()).toEqual([{ range: first?.range, newText: 'cost' }]);

    const items = await client.ask<CompletionItem[]>('textDocument/completion', path, 'insures ransom, ');
    expect(items.map(({ label }) => label)).toEqual(['ransom', 'cost', 'forensic', 'restoration']);
    expect(items[0]?.textEdit).toMatchObject({ newText: 'ransom' });
    const signature = await client.ask<SignatureHelp>('textDocument/signatureHelp', path, 'deductible CNY 1,000 each');
    expect([signature.signatures[0]?.label, signature.activeParameter]).toEqual([
      'deductible AMOUNT each event on KIND, … when CONDITION as NAME',
      1,
    ]);

    const right = client.nextDiagnostics(path);
    await client.type(path, 'costt', 'cost');
    expect((await right).diagnostics).toEqual([]);
  });

  test('a lens runs scenarios', async () => {
    const lenses = await client.askFile<CodeLens[]>('textDocument/codeLens', path);
    expect(lenses.map(({ command }) => command?.title)).toEqual([
      'Run all 2 scenarios',
      'Run scenario',
      'Run scenario',
    ]);
    const outcomes = await client.connection.sendRequest('workspace/executeCommand', {
      command: lenses[0]?.command?.command,
      arguments: lenses[0]?.command?.arguments,
    });
    expect(outcomes).toMatchInlineSnapshot(`
      [
        {
          "complaints": [],
          "passed": true,
          "title": "A ransom",
        },
        {
          "complaints": [
            "there is no file \`absent.json\`",
          ],
          "passed": false,
          "title": "Nothing at all",
        },
      ]
    `);
    expect(client.messages).toMatchInlineSnapshot(`
      [
        "1 passed, 1 failed
      Nothing at all: there is no file \`absent.json\`",
      ]
    `);
  });

  test('formatting', async () => {
    const messy = 'wordings/messy.proviso';
    const formatted = wording
      .replace('zh "小型网络保险" {', 'zh "小型网络保险"   {')
      .replace('insures ransom', 'insures    ransom');
    await client.open(messy, formatted);
    const options = { options: { tabSize: 2, insertSpaces: true } };
    const edits = await client.askFile<readonly TextEdit[]>('textDocument/formatting', messy, options);
    expect(edits).toHaveLength(1);
    const printed = format(formatted, { keywords: 'keep' });
    expect(client.edited(messy, edits)).toBe('text' in printed ? printed.text : '');
    await client.open(messy, client.edited(messy, edits));
    expect(await client.askFile('textDocument/formatting', messy, options)).toEqual([]);
    await client.open(messy, 'wording broken {');
    expect(await client.askFile('textDocument/formatting', messy, options)).toEqual([]);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: client.uri(messy) } });
  });

  test('a file changed on disk is read, and what the editor has open is not', async () => {
    const other = client.nextDiagnostics(path);
    client.writeOnDisk('terms/small.proviso', smallTerms.replaceAll('malicious_act', 'evil_act'));
    client.writeOnDisk(path, 'nothing of sense');
    const changes = [
      { uri: client.uri('terms/small.proviso'), type: 2 },
      { uri: client.uri(path), type: 2 },
    ];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    expect((await other).diagnostics.map(({ code }) => code)).toEqual(['unknown-kind']);
  });

  test('a request that is cancelled is answered all the same', async () => {
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: client.uri(path) } };
    const asked = client.connection.sendRequest('textDocument/documentSymbol', params, source.token);
    source.cancel();
    // Whether the cancellation comes in time is up to the streams.
    expect(['answered', 'cancelled']).toContain(
      await asked.then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    );
  });

  test('an unknown file and an unknown method are answered, not died of', async () => {
    expect(await client.ask('textDocument/hover', path, 'wording').catch(String)).toBeNull();
    const nowhere = { textDocument: { uri: 'untitled:Untitled-1' }, position: { line: 3, character: 7 } };
    expect(await client.connection.sendRequest('textDocument/hover', nowhere)).toBeNull();
    expect(await client.connection.sendRequest('textDocument/documentSymbol', nowhere)).toEqual([]);
    await expect(client.connection.sendRequest('textDocument/imagined', nowhere)).rejects.toThrow('Unhandled method');
  });
});
