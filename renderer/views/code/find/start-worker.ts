import address from './find-worker.ts?worker&url';
import type { FromWorker, ToWorker } from './find-messages.ts';
import type { SearchPort } from './searcher.ts';

/** As much of the platform's trusted types as is needed; to TypeScript the address of a script is still a string. */
interface ScriptPolicy {
  createScriptURL(address: string): string;
}
declare global {
  interface Window {
    readonly trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };
  }
}

/** The window's policy lets no string become the address of a script; this lets one, the worker's. */
const policy = window.trustedTypes.createPolicy('find-worker', {
  createScriptURL: (given) => {
    if (given !== address) throw new TypeError('Not the script that searches');
    return given;
  },
});

/** Starts a process of thought of its own that searches. */
export function startWorker(hear: (message: FromWorker) => void): SearchPort {
  const worker = new Worker(policy.createScriptURL(address), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
  worker.addEventListener('error', ({ message }) => reportError(new Error(message)));
  return {
    tell: (message: ToWorker) => worker.postMessage(message),
    end: () => worker.terminate(),
  };
}
