import { sha256, textHash } from '../../store/disk/sha256.ts';
import { jsonl } from '../../store/formats/jsonl/jsonl.ts';
import type { AnyRecord } from '../../store/model/records.ts';
import { RecordSet } from '../../store/model/record-set.ts';
import { fail } from '../../store/model/result.ts';
import { id } from '../../store/model/schema/parts.ts';
import { newId } from '../new-id.ts';
import courierCodings from './courier.jsonl?raw';
import courier from './courier.txt?raw';
import hearingCodings from './hearing.jsonl?raw';
import hearing from './hearing.txt?raw';
import { type SampleFiles, sampleLines } from './lines.ts';
import nurabCodings from './nurab.jsonl?raw';
import nurab from './nurab.txt?raw';
import projectCodings from './project.jsonl?raw';
import shared from './shared.jsonl?raw';

const files: SampleFiles = {
  shared,
  texts: { courier, hearing, nurab },
  codings: [
    { document: null, lines: projectCodings },
    { document: 'courier', lines: courierCodings },
    { document: 'hearing', lines: hearingCodings },
    { document: 'nurab', lines: nurabCodings },
  ],
};

/** When all records of the sample were made. What has another moment was made by whoever uses it. */
const moment = '2026-03-09T09:00:00.000Z';

const coder = id.coder.parse('ines');

/**
 * The records and texts of the sample project, read by the program's own import. Costs some 20 ms. Throws where the sample's
 * files are not sound, which a test rules out.
 */
export async function sampleContent(): Promise<{
  readonly records: readonly AnyRecord[];
  readonly texts: readonly string[];
}> {
  const bytes = new TextEncoder().encode(sampleLines(files, coder, moment).join('\n'));
  const reading = await jsonl.read?.([{ name: 'sample.jsonl', bytes }], {
    records: new RecordSet(),
    load: () => Promise.resolve(),
    text: () => undefined,
    documentWith: () => undefined,
    document: undefined,
    coder,
    encoding: undefined,
    now: moment,
    extract: () => Promise.resolve(fail('unknown-file-type')),
    newId,
    hash: sha256,
    hashText: textHash,
  });
  if (reading?.ok !== true || reading.value.reported.length > 0)
    throw new Error(`The sample is not sound: ${JSON.stringify(reading)}`);
  const { diff, texts } = reading.value;
  return { records: diff.flatMap(({ after }) => (after === null ? [] : [after])), texts };
}
