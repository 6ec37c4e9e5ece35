// Where the page begins: settings, the workers' texts, the frame with its screens.
import '@fontsource-variable/noto-serif-sc/index.css';
import '@fontsource-variable/noto-sans-sc/index.css';
import '@fontsource/ibm-plex-mono/400.css';
import '@fontsource/ibm-plex-mono/600.css';
import './style/page.css';
import './style/bar.css';
import './style/write.css';
import './style/try.css';
import './style/determination.css';
import './style/wide.css';
import './style/narrow.css';
import { render } from 'preact';
import { loadMonaco } from './monaco/load.ts';
import { begin } from './state/drafts.ts';
import { tellFailure } from './state/failure.ts';
import { route } from './state/route.ts';
import { App } from './views/app.tsx';

window.addEventListener('unhandledrejection', ({ reason }) => tellFailure(reason));
window.addEventListener('error', ({ error }) => tellFailure(error));

const place = document.getElementById('app');
if (place === null) throw new Error('broken invariant: the page has no place for the workbench');
// The greatest part of what is loaded, begun before anything is drawn.
if (route.peek().screen === 'write') loadMonaco().catch(tellFailure);
render(<App />, place);
begin().catch(tellFailure);
