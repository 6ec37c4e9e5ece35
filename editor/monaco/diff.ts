// Two texts side by side, neither to be written in.
import type * as Monaco from 'monaco-editor/editor/editor.api.js';
import { languageId } from './language.ts';

export function openDiff(
  monaco: typeof Monaco,
  place: HTMLElement,
  labels: { readonly before: string; readonly after: string },
): { show(before: string, after: string): void; dispose(): void } {
  const editor = monaco.editor.createDiffEditor(place, {
    readOnly: true,
    originalEditable: false,
    automaticLayout: true,
    renderSideBySide: true,
    useInlineViewWhenSpaceIsLimited: false,
    wordWrap: 'on',
    fontFamily: '"IBM Plex Mono", "Noto Sans SC Variable", ui-monospace, monospace',
    fontSize: 13,
    minimap: { enabled: false },
    hideUnchangedRegions: { enabled: true },
    originalAriaLabel: labels.before,
    modifiedAriaLabel: labels.after,
  });
  const models = [monaco.editor.createModel('', languageId), monaco.editor.createModel('', languageId)] as const;
  editor.setModel({ original: models[0], modified: models[1] });
  return {
    show: (before, after) => {
      models[0].setValue(before);
      models[1].setValue(after);
    },
    dispose: () => {
      editor.dispose();
      for (const model of models) model.dispose();
    },
  };
}
