import type { Step } from '../../../../store/commands/index.ts';
import type { Coded } from '../../../../store/model/records.ts';
import type { FormContext } from '../forms/form-context.ts';
import { evidenceForm, type Form, linkForm, mentionForm, noteForm, tagForm } from '../forms/other-forms.ts';
import { stanceForm } from '../forms/stance-form.ts';
import { comingFields } from '../make/edits-under-way.ts';
import type { Edit } from '../make/steps.ts';

const nothingBefore: readonly Step[] = [];

/**
 * The fields of a record of any type, as they will be once the edits under way are done; what is set in them is handed on as an
 * edit.
 */
export function recordForm(record: Coded, context: FormContext, edit: (edit: Edit) => void): Form {
  const coming = <Fields extends object>(fields: Fields): Fields =>
    comingFields(record.id, fields, context.edits);
  switch (record.type) {
    case 'mention':
      return mentionForm(coming(record), context, (set, before = nothingBefore) =>
        edit({ type: 'mention', set, before }),
      );
    case 'stance':
      return stanceForm(record.id, coming(record), context, (set, before = nothingBefore) =>
        edit({ type: 'stance', set, before }),
      );
    case 'evidence':
      return evidenceForm(coming(record), context, (set, before = nothingBefore) =>
        edit({ type: 'evidence', set, before }),
      );
    case 'link':
      return linkForm(
        coming({ ...record, toDocument: record.toDocument ?? null }),
        context,
        (set, before = nothingBefore) => edit({ type: 'link', set, before }),
      );
    case 'tag':
      return tagForm(coming(record), context, (set, before = nothingBefore) =>
        edit({ type: 'tag', set, before }),
      );
    case 'note':
      return noteForm(coming(record), context, (set, before = nothingBefore) =>
        edit({ type: 'note', set, before }),
      );
  }
}
