import { findable, findInText } from '../../../../store/text/find-in-text.ts';
import type { FromWorker, ToWorker } from './find-messages.ts';

let hay = findable('');

function answer(message: FromWorker, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'text') {
    hay = findable(data.text, data.locale);
    // Folded while the reader is still typing.
    hay.caseless();
    return;
  }
  answer({ type: 'begun' });
  const found = findInText(hay, data.wanted);
  answer({ type: 'found', found }, found.type === 'hits' ? [found.hits.buffer] : []);
});
