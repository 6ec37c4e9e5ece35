// A screen that is loaded when it is first gone to, so that the first page is there sooner.
import { useEffect, useState } from 'preact/hooks';
import { tellFailure } from '../state/failure.ts';
import { say } from '../state/settings.ts';
import { words } from '../words/words.ts';

type Screen = () => preact.JSX.Element;

export function lazyScreen(load: () => Promise<Screen>): Screen {
  let loaded: Screen | undefined;
  return () => {
    const [, again] = useState(0);
    useEffect(() => {
      if (loaded !== undefined) return;
      load().then((screen) => {
        loaded = screen;
        again(1);
      }, tellFailure);
    }, []);
    const Loaded = loaded;
    return Loaded === undefined ? <p class="quiet pad">{say(words.loading)}</p> : <Loaded />;
  };
}
