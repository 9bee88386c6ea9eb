import { documentFormat } from '../documents.ts';
import { extractSubtitles } from './extract.ts';

/** What is spoken, as SubRip and WebVTT files have it: one document each. */
export const subtitles = documentFormat(
  { id: 'subtitles', name: 'Subtitles', extensions: ['srt', 'vtt'], isText: true },
  extractSubtitles,
);
