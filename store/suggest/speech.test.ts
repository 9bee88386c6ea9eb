import { expect, it } from 'vitest';
import { proposeSpeech } from './speech.ts';

function told(text: string, words: string, locale?: string): readonly (string | null)[] | null {
  const from = text.indexOf(words);
  const speech = proposeSpeech(text, { from: 0, to: text.length }, { from, to: from + words.length }, locale);
  if (speech === null) return null;
  return [speech.manner, speech.cue === null ? null : text.slice(speech.cue.from, speech.cue.to)];
}

const cases = [
  ['“The quay must be clean,” she told the Courier.', '“The quay must be clean,”', ['direct', 'told']],
  ['The League called the plan “a tax on the islands”.', 'called the plan “a tax on the islands”', ['direct', 'called']],
  ['The director said that the quay would close.', 'the quay would close', ['indirect', 'said']],
  ['According to the board the quay would close.', 'the quay would close', ['indirect', 'According to']],
  ['The League rejects the date.', 'rejects the date', ['paraphrase', 'rejects']],
  ['The Ministry, which had voted for the plan, left.', 'voted for the plan', ['vote', 'voted']],
  ['The Ministry declined to say whether it would pay.', 'declined to say whether it would pay', ['omission', 'declined to say']],
  ['The boats sail on.', 'The boats sail on', null],
  ['She stayed. It rained.', 'It rained', null],
] as const; // prettier-ignore

it.each(cases)('%s', (text, words, speech) => {
  expect(told(text, words)).toEqual(speech);
});

it('takes no word of a quotation for the cue', () => {
  expect(told('“They say it will do,” she warned.', '“They say it will do,”')).toEqual(['direct', 'warned']);
});

it('finds whole words only', () => {
  expect(told('The sayings of the asked-for saint help.', 'saint help')).toBeNull();
});

it('knows other languages, and of unknown ones the quotation marks', () => {
  expect(told('Das Amt lehnte den Termin ab.', 'lehnte den Termin ab', 'de-AT')).toEqual([
    'paraphrase',
    'lehnte',
  ]);
  expect(told('وی گفت: «اسکله باید پاک باشد»', '«اسکله باید پاک باشد»', 'fa')).toEqual(['direct', null]);
  expect(told('وی گفت که اسکله بسته می‌شود', 'اسکله بسته می‌شود', 'fa')).toBeNull();
});
