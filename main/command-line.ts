import { z } from 'zod';
import type { TextColumns, TextField } from '../store/formats/extract.ts';
import { formatById, formatFor, formats } from '../store/formats/index.ts';
import { stemOf } from '../store/formats/file-name.ts';
import { namePattern } from '../store/query/name-pattern.ts';
import { textFields } from '../store/formats/texts/columns.ts';
import { recordTypes } from '../store/model/records.ts';
import { fail, ok } from '../store/model/result.ts';
import { schemas } from '../store/model/schema/index.ts';
import { correctText } from '../store/messages/window-correct.ts';
import { createdLabel, leftOutLines } from '../store/messages/window-transfer.ts';
import type { CorrectedPassage } from '../preload/contract.ts';
import { analysisLines } from './analysis-lines.ts';
import { check } from './check-line.ts';
import { codebookLines } from './codebook-lines.ts';
import { Corrections } from './corrections.ts';
import { exportTo } from './export.ts';
import { choicesIn } from './export-words.ts';
import { findHere } from './find-records.ts';
import { filesAt } from './file-source.ts';
import type { ImportFile } from './import-readings.ts';
import { documentNamed, importFiles } from './import.ts';
import { type CommandLine, findingJson, remarkOf, within } from './line-command.ts';
import { networkLine } from './network-line.ts';
import { createIn } from './open-session.ts';
import { makeSample } from './sample/folder.ts';
import { statisticsOf } from './project-shown.ts';

function count(many: number, word: string): string {
  return `${many} ${word}${many === 1 ? '' : 's'}`;
}

const create: CommandLine = {
  name: 'new',
  places: ['FOLDER'],
  options: ['title', 'coder'],
  needed: ['title', 'coder'],
  help: 'makes a project',
  async run({ places: [folder = ''], options: { title = '', coder = '' } }, surroundings, absolute) {
    const created = await createIn(absolute(folder), title, coder, surroundings);
    if (!created.ok) return created;
    return ok({
      json: { folder: absolute(folder), title, coder },
      lines: [`${folder}: ${title}`],
      remarks: [],
    });
  },
};

/** The columns of a table of texts, as `text=body,title=headline`; null where none are named, undefined where it is not so written. */
function columnsIn(option: string | undefined): TextColumns | null | undefined {
  if (option === undefined) return null;
  const columns: Partial<Record<TextField, string>> = {};
  for (const part of option.split(',')) {
    const at = part.indexOf('=');
    const field = textFields.find((each) => each === part.slice(0, Math.max(at, 0)).trim());
    if (field === undefined) return undefined;
    columns[field] = part.slice(at + 1).trim();
  }
  return columns;
}

const bring: CommandLine = {
  name: 'import',
  places: ['FOLDER', 'FILE...'],
  options: ['format', 'document', 'coder', 'encoding', 'password', 'columns', 'names'],
  needed: [],
  help: 'brings texts or codings into a project',
  async run({ places: [folder = '', ...paths], options, isJson }, surroundings, absolute) {
    const { format: id, document, coder = null, encoding, password } = options;
    const columns = columnsIn(options['columns']);
    if (columns === undefined)
      return fail('wrong-usage', { problem: '--columns is written as text=COLUMN,title=COLUMN' });
    const readName = options['names'] === undefined ? () => null : namePattern(options['names']);
    if (readName === undefined)
      return fail('wrong-usage', { problem: '--names is written as {date} {outlet} - {title}' });
    if (id !== undefined && formatById(id)?.read === undefined)
      return fail('wrong-usage', { problem: `nothing reads the format ${id}` });
    const sources = await filesAt(surroundings.disk, paths.map(absolute));
    if (!sources.ok) return sources;
    const files = sources.value.map((source): ImportFile => {
      const { name } = source;
      const format = id === undefined ? formatFor(name) : formatById(id);
      const given = readName(stemOf(name)) ?? {};
      return { name, source, format, encoding, password, columns: columns ?? undefined, given };
    });
    return within(absolute(folder), coder, surroundings, async (session) => {
      if (session.folder.readOnly !== null) return { ok: false, error: session.folder.readOnly };
      const report = await importFiles(session, files, {
        document,
        coder: session.coder,
        extract: surroundings.extract,
      });
      if (!report.ok) return report;
      const { in: units, imported, reported, notices, created } = report.value;
      const made = Object.entries(created).map(([type, count]) => createdLabel(type, count));
      return ok({
        json: { ...report.value, reported: reported.map(findingJson), notices: notices.map(findingJson) },
        lines: [`${imported} of ${units} imported${made.length === 0 ? '' : ` (${made.join(', ')})`}`],
        remarks: isJson ? [] : [...reported, ...notices].map(remarkOf),
        isFailure: imported === 0 && reported.some(({ code }) => code !== 'already-present'),
      });
    });
  },
};

/** A passage of a correction, as a line for people. */
function passageLine({ record, quote, fate }: CorrectedPassage): string {
  return `${fate.type}\t${record}\t${quote.replaceAll(/\s+/g, ' ')}`;
}

const mend: CommandLine = {
  name: 'correct',
  places: ['FOLDER'],
  options: ['document', 'text', 'coder'],
  needed: ['document', 'text'],
  help: 'gives a document the text of a file, if nothing coded in it becomes doubtful or is lost',
  run({ places: [folder = ''], options }, surroundings, absolute) {
    const { document: wanted, text: file = '', coder = null } = options;
    return within(absolute(folder), coder, surroundings, async (session) => {
      if (session.folder.readOnly !== null) return { ok: false, error: session.folder.readOnly };
      const corrections = new Corrections(surroundings.extract, surroundings.disk);
      const read = await corrections.textOf(absolute(file));
      if (!read.ok) return read;
      const loaded = await session.loadRecords();
      const document = loaded.ok ? documentNamed(session.records, wanted) : loaded;
      if (!document.ok) return document;
      if (document.value === undefined) return fail('unknown-document', { document: wanted ?? '' });
      const report = await corrections.look(session, 0, document.value, read.value.text);
      if (!report.ok) return report;
      const { token, kept, passages } = report.value;
      const counts = { kept, moved: 0, doubtful: 0, lost: 0 };
      for (const { fate } of passages) counts[fate.type] += 1;
      const isSure = counts.doubtful + counts.lost === 0;
      const done = isSure ? await corrections.correct(session, 0, { token, decisions: [] }) : ok(null);
      if (!done.ok) return done;
      return ok({
        json: { ...counts, document: document.value, corrected: isSure, passages },
        lines: [
          ...passages.map(passageLine),
          Object.entries(counts)
            .map(([name, many]) => `${many} ${name}`)
            .join(', '),
        ],
        remarks: isSure ? [] : [correctText.notCorrected],
        isFailure: !isSure,
      });
    });
  },
};

const send: CommandLine = {
  name: 'export',
  places: ['FOLDER'],
  options: ['format', 'out', 'documents', 'from', 'to', 'types', 'statuses', 'filter', 'columns'],
  repeated: ['coder'],
  needed: ['format', 'out'],
  flags: ['undated', 'raw'],
  help: 'writes a project, or a part of it, in another format; --raw leaves what a spreadsheet takes for formulas as it is',
  async run(line, surroundings, absolute) {
    const { format: id = '', out = '' } = line.options;
    const [folder = ''] = line.places;
    const format = formatById(id);
    if (format?.write === undefined)
      return fail('wrong-usage', { problem: `nothing writes the format ${id}` });
    return within(absolute(folder), null, surroundings, async (session) => {
      const loaded = await session.loadRecords();
      if (!loaded.ok) return loaded;
      const choices = choicesIn(line, session.records);
      if (!choices.ok) return choices;
      const { scope, columns, raw } = choices.value;
      const find = findHere(session, surroundings.disk);
      const options = { scope, columns, guardFormulas: !raw, find };
      const report = await exportTo(session, format, absolute(out), surroundings.disk, options);
      if (!report.ok) return report;
      const { files, records, left } = report.value;
      return ok({
        json: { ...report.value, out: absolute(out) },
        lines: [`${count(records, 'coded record')} in ${count(files, 'file')}`],
        remarks: leftOutLines(left),
      });
    });
  },
};

const stats: CommandLine = {
  name: 'stats',
  places: ['FOLDER'],
  options: [],
  needed: [],
  help: 'counts what is in a project',
  run({ places: [folder = ''] }, surroundings, absolute) {
    return within(absolute(folder), null, surroundings, async (session) => {
      const counted = await statisticsOf(session);
      if (!counted.ok) return counted;
      const { coders, ...counts } = counted.value;
      const lines = Object.entries(counts).map(([name, count]) => `${name}\t${count}`);
      return ok({ json: counted.value, lines: [...lines, `coders\t${coders.join(', ')}`], remarks: [] });
    });
  },
};

const list: CommandLine = {
  name: 'formats',
  places: [],
  options: [],
  needed: [],
  help: 'lists the formats that can be read and written',
  run() {
    const rows = formats.map((format) => {
      const { id, name, extensions } = format;
      return { id, name, extensions, reads: format.read !== undefined, writes: format.write !== undefined };
    });
    const lines = rows.map(({ id, reads, writes, name }) => {
      return `${id}\t${[...(reads ? ['in'] : []), ...(writes ? ['out'] : [])].join(', ')}\t${name}`;
    });
    return Promise.resolve(ok({ json: rows, lines, remarks: [] }));
  },
};

const schema: CommandLine = {
  name: 'schema',
  places: [],
  options: [],
  needed: [],
  help: 'prints the JSON Schema of every record',
  run() {
    const $defs = Object.fromEntries(
      recordTypes.map((type) => {
        const { $schema: _same, ...definition } = z.toJSONSchema(schemas[type], {
          io: 'input',
          unrepresentable: 'any',
        });
        return [type, definition];
      }),
    );
    const json = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'A record of a Standpoint project',
      anyOf: recordTypes.map((type) => ({ $ref: `#/$defs/${type}` })),
      $defs,
    };
    return Promise.resolve(ok({ json, lines: [JSON.stringify(json, null, 2)], remarks: [] }));
  },
};

const sample: CommandLine = {
  name: 'sample',
  places: ['FOLDER'],
  options: [],
  needed: [],
  help: 'makes the sample project in a folder that is empty or not there',
  async run({ places: [folder = ''] }, surroundings, absolute) {
    const made = await makeSample(absolute(folder), surroundings);
    if (!made.ok) return made;
    return within(absolute(folder), null, surroundings, async (session) => {
      const title = session.records.find('project', 'project')?.title ?? '';
      return ok({ json: { folder: absolute(folder), title }, lines: [`${folder}: ${title}`], remarks: [] });
    });
  },
};

/** All commands, in the order in which help lists them. */
export const lineCommands: readonly CommandLine[] = [
  ...[
    create,
    sample,
    bring,
    mend,
    send,
    ...codebookLines,
    ...analysisLines,
    networkLine,
    stats,
    check,
    list,
    schema,
  ],
];

/** How the command line is used. */
export function usage(): string {
  const rows = lineCommands.map(({ name, places, options, repeated = [], needed, flags = [], help }) => {
    const words = [
      ...options.map((each) => (needed.includes(each) ? `--${each} …` : `[--${each} …]`)),
      ...repeated.map((each) => `[--${each} …]...`),
      ...flags.map((each) => `[--${each}]`),
    ];
    return `  ${[name, ...places, ...words].join(' ')}\n      ${help}`;
  });
  return `standpoint COMMAND [--json]\n\n${rows.join('\n')}`;
}
