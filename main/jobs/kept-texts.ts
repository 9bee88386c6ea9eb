import { attempt } from '../../store/disk/disk-failure.ts';
import type { FollowedProject } from '../../store/disk/followed-project.ts';
import type { DocumentId } from '../../store/model/id.ts';
import type { Document } from '../../store/model/records.ts';
import { type KeptText, keptText } from '../../store/text/kept-text.ts';
import { defaultLocale } from '../../store/text/segmenter.ts';

/** How much memory texts are kept in, in bytes: about 200 MB of Latin script. What is more is read again each time. */
const MOST = 512 * 1024 * 1024;

/** A document's text as it is now. */
export interface TextNow {
  readonly sha256: string;
  readonly text: KeptText;
}

/** A string of Latin-1 in one byte a unit. */
function narrow(latin: string): string {
  return Buffer.from(latin, 'latin1').toString('latin1');
}

function localeOf({ language }: Document): string {
  return language ?? defaultLocale;
}

/** The texts of a project, kept in memory once they were read: a text never changes, a document gets another one. */
export class KeptTexts {
  readonly #project: FollowedProject;
  readonly #most: number;
  /** By their hashes, each as it is searched in one language. */
  readonly #kept = new Map<string, KeptText>();
  #bytes = 0;

  constructor(project: FollowedProject, most = MOST) {
    this.#project = project;
    this.#most = most;
  }

  /** The text of a document if it is kept. */
  kept(document: DocumentId): TextNow | undefined {
    const record = this.#project.records.find('document', document);
    const text = record === undefined ? undefined : this.#kept.get(record.sha256);
    if (record === undefined || text?.locale !== localeOf(record)) return undefined;
    return { sha256: record.sha256, text };
  }

  /** Reads the text of a document: null where it cannot be read, undefined where there is no such document. */
  async read(document: DocumentId): Promise<TextNow | null | undefined> {
    await this.#project.loadRecord(document);
    const record = this.#project.records.find('document', document);
    if (record === undefined) return undefined;
    const read = await attempt('cannot-read-file', record.sha256, () => this.#project.text(document));
    if (!read.ok || read.value === undefined) return null;
    const text = keptText(read.value, localeOf(record), narrow);
    this.#keep(record.sha256, text);
    return { sha256: record.sha256, text };
  }

  #keep(sha256: string, text: KeptText): void {
    this.#forget(sha256);
    if (this.#bytes + text.bytes > this.#most) this.#letGo();
    if (this.#bytes + text.bytes > this.#most) return;
    this.#kept.set(sha256, text);
    this.#bytes += text.bytes;
  }

  /** Lets go of texts that no document has any more. */
  #letGo(): void {
    const wanted = new Set(Array.from(this.#project.records.all('document'), ({ sha256 }) => sha256));
    for (const sha256 of this.#kept.keys()) if (!wanted.has(sha256)) this.#forget(sha256);
  }

  #forget(sha256: string): void {
    this.#bytes -= this.#kept.get(sha256)?.bytes ?? 0;
    this.#kept.delete(sha256);
  }
}

const ofProjects = new WeakMap<FollowedProject, KeptTexts>();

/** The texts of a project. */
export function textsOf(project: FollowedProject): KeptTexts {
  const texts = ofProjects.get(project) ?? new KeptTexts(project);
  ofProjects.set(project, texts);
  return texts;
}
