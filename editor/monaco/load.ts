// Monaco, with the features that a wording needs and none of its own languages. Its words are Chinese where the page is:
// they are set before it is loaded, and it keeps them.
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import { language } from '../state/settings.ts';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

let loading: Promise<typeof import('./monaco.ts')> | undefined;

export function loadMonaco(): Promise<typeof import('./monaco.ts')> {
  loading ??= (async () => {
    if (language.peek() === 'zh') await import('monaco-editor/nls/lang/zh-cn.js');
    return import('./monaco.ts');
  })();
  return loading;
}
