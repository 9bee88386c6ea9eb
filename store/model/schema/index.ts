import { actor } from './actor.ts';
import * as codebook from './codebook.ts';
import * as coded from './coded.ts';
import { document } from './document.ts';
import { coder, project } from './project.ts';

/** The schema of every record, by its type, in the order in which a project is written out. */
export const schemas = {
  project,
  coder,
  codebook: codebook.codebook,
  scale: codebook.scale,
  actorKind: codebook.actorKind,
  kind: codebook.kind,
  relation: codebook.relation,
  issue: codebook.issue,
  code: codebook.code,
  document,
  actor,
  mention: coded.mention,
  stance: coded.stance,
  evidence: coded.evidence,
  link: coded.link,
  tag: coded.tag,
  note: coded.note,
};
