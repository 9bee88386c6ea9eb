import type { ErrorCode } from '../model/errors.ts';
import type { Failure, Finding } from '../model/result.ts';
import { fieldIn, fields } from './fields.ts';
import { numberLabel, recordTypes } from './labels.ts';

/** What goes into a sentence, by name; an empty string where it was not given. */
type Details = (name: string) => string;

function detailsOf({ details }: Failure): Details {
  return (name) => {
    const value = Object.hasOwn(details, name) ? details[name] : undefined;
    return typeof value === 'number' ? numberLabel(value) : (value ?? '');
  };
}

/** A detail between words, with what belongs before and after it; nothing where it was not given. */
function maybe(before: string, detail: string, after = ''): string {
  return detail === '' ? '' : `${before}${detail}${after}`;
}

function typeName(type: string): string {
  const names: Readonly<Record<string, string>> = { ...recordTypes, filter: 'saved filter' };
  return (Object.hasOwn(names, type) ? names[type] : undefined) ?? 'record';
}

function times(count: string, one: string, several: string): string {
  return count === '1' ? `1 ${one}` : `${count} ${several}`;
}

/** A moment in UTC to the minute. */
function minute(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}

const systemReasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports an error',
  ENOENT: 'it is not there',
  ENOTDIR: 'it is not there',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  EBUSY: 'another program uses it',
  ENAMETOOLONG: 'its path is too long',
  outside: 'it lies outside the project',
};

function reason(code: string): string {
  return maybe(': ', (Object.hasOwn(systemReasons, code) ? systemReasons[code] : undefined) ?? code);
}

/** What checks say of a field, where a person can be told more. */
const problems: Readonly<Record<string, string>> = {
  'not a date in EDTF': 'not a date. Write it as 2022, 2022-03, 2022-03-15, 2021-11/2022-03 or 2022~',
};

/** What happened, what is safe, and what to do, for every code. */
export const sentences: Readonly<Record<ErrorCode, (get: Details) => string>> = {
  'bad-request': (get) => {
    const field = fieldIn(get('field'));
    const given = get('problem');
    const problem = (Object.hasOwn(problems, given) ? problems[given] : undefined) ?? given;
    return field === undefined
      ? `This could not be done: ${get('field') || 'the input'} is not valid${maybe(' (', problem, ')')}. Nothing was changed.`
      : `${fields[field]}${maybe(' of ', get('file'))}: ${problem || 'not valid'}. Nothing was changed.`;
  },
  'wrong-usage': (get) =>
    `The command line is not right${maybe(': ', get('problem'))}. See standpoint --help.`,
  'unknown-file-type': (get) =>
    `${get('file') || 'This file'} is of a type that cannot be read. Choose another file or format.`,
  'empty-file': (get) => `${get('file') || 'This file'} has no text in it. Nothing was imported.`,
  'binary-file': (get) => `${get('file') || 'This file'} is not text. Nothing was imported.`,
  undecodable: (get) =>
    `${get('file') || 'This file'} cannot be read as ${get('encoding') || 'this encoding'}. Choose another encoding.`,
  'needs-password': (get) => `${get('file') || 'This file'} asks for a password. Nothing of it was read.`,
  'wrong-password': (get) =>
    `This is not the password of ${get('file') || 'this file'}. Nothing of it was read.`,
  'protected-document': (get) =>
    `${get('file') || 'This file'} is protected by a password or against copying. Save a copy that is not, in the program that it is from; nothing of it was read.`,
  'no-text': (get) =>
    `${get('file') || 'This file'} has no text in it. If it shows pictures of text, have these recognised by another program first.`,
  'too-large': (get) =>
    `${get('file') || 'This file'} needs more than can be given to one file${maybe(': ', get('problem'))}. Nothing was imported.`,
  cancelled: () => 'The import was stopped. Nothing was imported.',
  'took-too-long': (get) =>
    `Reading ${get('file') || 'this file'} took over ${get('seconds') || '60'} seconds and was stopped. Nothing was imported.`,
  'damaged-document': (get) =>
    `${get('file') || 'This file'} is damaged, or not what its name says${maybe(': ', get('problem'))}. Nothing was imported.`,
  'dates-kept-aside': (get) =>
    `${times(get('count') || '1', 'date is', 'dates are')} not written as year-month-day and stayed as an attribute. Correct what the document says.`,
  'left-out': (get) => `Not in the text${maybe(': ', get('what'))}.`,
  'workbook-left-out': (get) => `Not taken from the workbook${maybe(': ', get('what'))}.`,
  'merged-cells': (get) =>
    `${times(get('count') || '1', 'merged cell', 'merged cells')} counted for each row beside it.`,
  'unknown-encoding': (get) => `${get('encoding') || 'This encoding'} is not known. Choose another encoding.`,
  'missing-columns': (get) =>
    `These columns are needed and missing${maybe(': ', get('columns'))}. Nothing was imported.`,
  'bad-row': (get) => `This row cannot be read${maybe(': ', get('problem'))}. It was left out.`,
  'bad-record': (get) =>
    `This is not a valid ${typeName(get('type'))}${maybe(': ', get('field'))}${maybe(' (', get('problem'), ')')}.`,
  'bad-codebook': (get) =>
    `${get('file') || 'This file'} is no codebook that can be read${maybe(': line ', get('line'))}${maybe(', ', get('field'))}${maybe(' (', get('problem'), ')')}. Nothing was imported.`,
  'quote-not-found': (get) =>
    `These words are not in the text${maybe(': “', get('quote'), '”')}. The row was left out.`,
  'quote-ambiguous': (get) =>
    `These words are in the text ${get('count') || 'several'} times${maybe(': “', get('quote'), '”')}. The row was left out; give more words.`,
  'quote-fuzzy': (get) =>
    `These words were found only nearly the same${maybe(': “', get('quote'), '”')}${maybe(' (score ', get('score'), ')')}. Check the place.`,
  'already-present': () => 'This is in the project already. It was not imported again.',
  'unknown-columns': (get) =>
    `These columns are not known and were kept as attributes${maybe(': ', get('columns'))}.`,
  'encoding-guessed': (get) =>
    `The encoding was guessed to be ${get('encoding') || 'another one'}. Look whether the text reads right; another can be chosen.`,
  'kind-differs': (get) =>
    `${get('actor') || 'An actor'} is another kind of actor here${maybe(' (', get('value'), ')')}. The kind it had was kept.`,
  'relation-assumed': (get) =>
    `No relation was given for some evidence. It was taken${maybe(' as “', get('used'), '”') || ' as usual'}.`,
  'record-differs': (get) =>
    `The ${typeName(get('type'))}${maybe(' ', get('id'))} is in the project already and differs${maybe(' in ', get('differs'))}. The one in the project was kept.`,
  'took-over': (get) =>
    `This project had no documents, so it took over the title${maybe(' “', get('title'), '”')}, the coders and the codebook of the file.`,
  'export-inside': (get) =>
    `${get('file') || 'This place'} is where the project keeps its own files. Choose another place; nothing was written.`,
  'export-stopped': () => 'The export was stopped. Nothing was written.',
  'no-columns': () => 'No column of any table is chosen. Choose at least one; nothing was written.',
  'coder-made': (get) =>
    `The coder${maybe(' ', get('to'))} was named and not described. A coder of that name was added.`,
  'target-lost': (get) =>
    `Stances that this stance is about are not in a spreadsheet and were left out${maybe(': ', get('to'))}.`,
  'which-document': () => 'These codings belong to one document. Say to which.',
  'unknown-document': (get) => `There is no document ${get('document') || 'of this name'} in the project.`,
  'file-changed': (get) =>
    `${get('file') || 'This file'} was changed after it was looked at. It was not imported; choose it again to see what it holds now.`,
  'cannot-read-file': (get) => `${get('file') || 'The file'} cannot be read${reason(get('reason'))}.`,
  'cannot-write-file': (get) =>
    `${get('file') || 'The file'} cannot be written${reason(get('reason'))}. The project is as it was; try again or choose another place.`,
  'output-exists': (get) =>
    `${get('file') || 'The file'} is there already. Choose another name, or allow replacing it.`,
  'not-found': (get) =>
    `${get('name') ? `There is no ${typeName(get('type'))} ${get('name')}` : `This ${typeName(get('type'))} is no longer`} in the project. Nothing was changed.`,
  'id-taken': (get) =>
    `There is already a record with ${maybe('the id ', get('id')) || 'this id'}. Nothing was changed.`,
  'reference-missing': (get) =>
    `This ${typeName(get('type'))} points to a record that is not there${maybe(': ', get('to'))}.`,
  'reference-type': (get) =>
    `This ${typeName(get('type'))} points to a record of the wrong type${maybe(': ', get('to'))}.`,
  'reference-document': (get) =>
    `This ${typeName(get('type'))} points to a record of another document than it says${maybe(': ', get('to'))}.`,
  'reference-loop': (get) => `This ${typeName(get('type'))} would stand below itself. Nothing was changed.`,
  'passage-outside': (get) =>
    `A passage${maybe(' from ', get('from'), ` to ${get('to')}`)} is empty or outside the text${maybe(', which has ', get('length'), ' characters')}.`,
  'passage-differs': (get) =>
    `The words of this ${typeName(get('type'))} are not at their place in the text${maybe(' (from ', get('from'), ')')}.`,
  'passage-without-text': () => 'There is no text at hand for these words.',
  'position-not-on-scale': (get) =>
    `${get('position') || 'This position'} is not on the scale. Nothing was changed.`,
  'evidence-empty': () => 'Evidence needs words of the text or a citation.',
  'relation-mismatch': (get) =>
    `A link from ${get('from') === 'stance' ? 'a stance' : 'evidence'} cannot say ${maybe('“', get('relation'), '”') || 'this'}. Choose another relation.`,
  'in-use': (get) =>
    `${get('name') || `This ${typeName(get('type'))}`} is in use${maybe(' by ', get('uses') && times(get('uses'), 'record', 'records'))}. Change these first.`,
  'merge-with-itself': (get) => `${get('name') || 'This'} cannot be merged with itself.`,
  'name-taken': (get) =>
    `There is already a ${typeName(get('type'))} ${maybe('named ', get('name')) || 'of this name'}. Choose another name.`,
  'nothing-to-undo': () => 'There is nothing to undo.',
  'nothing-to-redo': () => 'There is nothing to redo.',
  'undo-differs': (get) =>
    `This cannot be taken back: the ${typeName(get('type'))}${maybe(' ', get('id'))} was changed since by another program. Nothing was changed.`,
  'changed-meanwhile': (get) =>
    get('document') === ''
      ? 'The project was edited while the files were read. Nothing was imported; import them again.'
      : 'The document was edited since its texts were compared. Nothing was changed; compare them again.',
  'edited-meanwhile': () =>
    'The project was edited while this was worked out. Nothing was coded; do it again.',
  'no-project': (get) => `There is no project in ${get('folder') || get('file') || 'this folder'}.`,
  'folder-not-empty': (get) => `${get('folder') || 'This folder'} is not empty. Choose an empty one.`,
  'damaged-file': (get) =>
    `${get('file') || 'A file'} is damaged${maybe(' (', get('problem'), ')')}. It was set aside and is not replaced.`,
  'damaged-journal': (get) =>
    `The journal is damaged${maybe(': ', get('file'))}. All that could be read of it was used; the damaged file is kept${maybe(' as ', get('kept'))}.`,
  'rebuilt-file': (get) =>
    `${get('file') || 'A file'} was damaged and has been rebuilt from the journal. The damaged file is kept.`,
  'restored-file': (get) =>
    `${get('file') || 'A file'} was damaged and has been put back from ${get('time') ? `the backup of ${minute(get('time'))}; what others changed after that is only in the damaged file, which is kept` : 'a backup. The damaged file is kept'}.`,
  'gone-file': (get) =>
    `${get('file') || 'A file'} was taken away by another program since the project was last open. If that was not meant, put it back.`,
  'uncited-files': (get) =>
    `${times(get('count') || '1', 'file is', 'files are')} cited by no document and needed by no undo: what an import leaves that was ended before it was done. The project is complete without; check --tidy removes them.`,
  'no-backup': (get) =>
    `No backup could be made${maybe(': ', get('file'))}${reason(get('reason'))}. Your work is saved; make room or give access.`,
  'missing-file': (get) =>
    `${get('file') || 'A file'} of the project is missing. It is not made anew; put it back and open again.`,
  'missing-original': (get) =>
    `The original file${maybe(' ', get('file'))} is missing. Text and codings are complete without it.`,
  'no-original': () => 'No file is kept that this document came from.',
  'cannot-open-file': (get) =>
    `${get('file') || 'This file'} could not be opened${maybe(': ', get('problem').replace(/\.$/, ''))}. Nothing was changed.`,
  'original-differs': (get) =>
    `The original file${maybe(' ', get('file'))} is not the one that came in. Text and codings are complete without it.`,
  'passages-astray': (get) =>
    `${get('count') || 'Some'} ${get('count') === '1' ? 'passage is' : 'passages are'} not where the words stand in ${get('title') || 'a document'}: another program changed its text or its codings. “Correct the text…” finds them again.`,
  'text-differs': (get) =>
    `The text${maybe(' ', get('file'))} is not the one that was coded. Put back the right file; the codings are safe.`,
  'merge-markers': (get) =>
    `${get('file') || 'A file'} holds both sides of a Git merge. Both were read and kept.`,
  'merge-conflict': (get) =>
    `${get('file') || 'A file'} has records that differ on both sides of a Git merge${maybe(': ', get('id'))}. Both are kept; the project is read-only.`,
  'foreign-change': (get) =>
    `${get('file') || 'A file'} was changed by another program while edits were waiting${maybe(' (record ', get('id'), ')')}. Both are kept, theirs in the file and yours in the journal; the project is read-only until the file holds one of the two.`,
  'changes-elsewhere': (get) =>
    `${times(get('count') || '1', 'change', 'changes')} made ${maybe('on ', get('host')) || 'elsewhere'}${maybe(', the last on ', get('time') && minute(get('time')))}, ${get('count') === '1' ? 'is' : 'are'} not in the files yet${maybe(': ', get('file'), get('files') === '1' || get('files') === '' ? '' : ' and others')}. Standpoint was ended there before it had written all, or cannot write. Nothing is lost: it is in the journal there${maybe(', in ', get('kept'))}. Open the project there once more, with the same settings, before you edit it here.`,
  'newer-version': (get) =>
    `${get('file') || 'The project'} was written by a newer Standpoint${maybe(' (version ', get('version'), ')')}. Nothing of the project is changed; edit it with that one.`,
  locked: (get) =>
    `The project is open ${maybe('on ', get('machine')) || 'elsewhere'}. It opens read-only here until it is closed there.`,
  'read-only': (get) => {
    const because = get('because');
    return isCode(because)
      ? `Nothing was changed: the project is read-only. ${sentences[because](get)}`
      : `The project is open read-only${reason(get('reason'))}. Nothing was changed.`;
  },
  'not-kept': () =>
    'What was typed last could not be kept, so nothing was closed. Correct it, or close once more.',
  'not-saved': (get) =>
    `Not saved${maybe(': ', get('file'))}${reason(get('reason'))}. The change is still here; make room or give access, then retry.`,
  recovered: (get) =>
    `${get('count') ? times(get('count'), 'change was', 'changes were') : 'Changes were'} recovered after the last session ended without closing.`,
  'too-deep': () => 'This is nested too deeply to be a record.',
  'sample-taken': (get) =>
    `In ${get('folder') || 'the place of the sample'} there is something that is not the sample project. It was not touched: move or rename it, then open the sample again.`,
  'sample-not-made': (get) =>
    `The sample project could not be put in ${get('folder') || 'its folder'}${reason(get('reason'))}. Nothing that was there has changed; make room or give access, then try again.`,
  'not-a-sample': () => 'This project is not the sample, and was not changed.',
  'no-open-project': () => 'No project is open.',
  unexpected: (get) =>
    `Something went wrong that should not have${maybe(': ', get('problem') || get('message'))}. What was saved is safe.`,
};

function isCode(name: string): name is ErrorCode {
  return Object.hasOwn(sentences, name);
}

/** What a person reads when something fails: what happened, what is safe, what to do. */
export function sentence(failure: Failure): string {
  return sentences[failure.code](detailsOf(failure));
}

/** Where something was found, if the sentence about it does not say so already; else empty. */
export function placeBeside(finding: Finding): string {
  return sentence(finding).includes(finding.where) ? '' : finding.where;
}
