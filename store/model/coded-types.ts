/** The types of records that coders make in documents. */
export const codedTypes = ['mention', 'stance', 'evidence', 'link', 'tag', 'note'] as const;
