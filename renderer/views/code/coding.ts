import { recordTypes } from '../../../store/messages/labels.ts';
import { codeText } from '../../../store/messages/window-code.ts';
import type { DocumentId } from '../../../store/model/id.ts';
import { type Coded, isCoded } from '../../../store/model/records.ts';
import { newId } from '../../state/new-id.ts';
import { whyReadOnly } from '../read-only.ts';
import type { KeyAction } from './code-keys.ts';
import type { FormContext } from './forms/form-context.ts';
import { Asking } from './make/asking.ts';
import { BoundaryMoves } from './make/boundary-moves.ts';
import type { StanceDraft } from './make/draft.ts';
import { Drafting, goToFault } from './make/drafting.ts';
import { EditsUnderWay } from './make/edits-under-way.ts';
import { Stay } from './make/half-made.ts';
import type { Askable, Scene } from './make/maker.ts';
import { Reviewing } from './make/reviewing.ts';
import { lastMade, makeAgain } from './make/repeat.ts';
import type { Making } from './make/selection-bar.ts';
import { type Edit, editCommand } from './make/steps.ts';
import { nextRecord } from './records/walk.ts';
import type { Stage } from './stage.ts';
import { nextSentence } from './text/move-caret.ts';
import { isCaret, type SelectedRange, spanOf } from './text/selected-range.ts';

/** What changes the project, besides making and removing, which ask by themselves whether it may be changed. */
const changing: ReadonlySet<KeyAction['type']> = new Set(['cite', 'repeat', 'mentions', 'boundary']);

/** What a coder is doing in a document: selecting, answering a question, drafting a stance, editing. */
export class Coding {
  readonly #stage: Stage;
  range: SelectedRange | undefined;
  readonly asking: Asking;
  readonly drafting: Drafting;
  readonly review: Reviewing;
  readonly #boundaries: BoundaryMoves;
  readonly #edits = new EditsUnderWay();
  readonly #stay = new Stay();

  constructor(stage: Stage) {
    this.#stage = stage;
    this.asking = new Asking(stage);
    this.drafting = new Drafting(stage);
    this.review = new Reviewing(stage);
    this.#boundaries = new BoundaryMoves(stage);
  }

  /** The selected record, if it is one of the document or of none. */
  get chosen(): Coded | undefined {
    const { workspace, document } = this.#stage;
    const { record } = workspace.selection;
    const found = record === null ? undefined : workspace.records.get(record);
    if (found === undefined || !isCoded(found)) return undefined;
    return found.document === null || found.document === document ? found : undefined;
  }

  get draft(): StanceDraft | null {
    return this.drafting.now;
  }

  get context(): FormContext | undefined {
    const { workspace, document } = this.#stage;
    const open = document === null ? undefined : workspace.open.get(document);
    if (open === undefined) return undefined;
    return {
      records: workspace.records,
      document,
      documents: workspace.project?.documents ?? new Map(),
      text: open.text,
      selection: this.range === undefined || isCaret(this.range) ? null : spanOf(this.range),
      pending: this.#edits.before,
      edits: this.#edits.all,
      newId,
      bring: (id) => this.#bring(id),
      reveal: (span) => this.#stage.reveal(span),
      choose: (id) => this.choose(id),
    };
  }

  get #scene(): Scene | undefined {
    const { workspace, document } = this.#stage;
    const { context, chosen, range } = this;
    const open = document === null ? undefined : workspace.open.get(document);
    if (context === undefined || open === undefined) return undefined;
    const last = workspace.records.find('stance', this.drafting.last ?? '');
    const stance = chosen?.type === 'stance' ? chosen : last?.document === document ? last : undefined;
    return {
      document: open.document,
      context,
      range,
      locale: open.document.language ?? undefined,
      chosen,
      stance,
    };
  }

  /** Another document is shown: forgets what belongs to the one before, but for what is half-made, which is there on return. */
  begin(): void {
    this.keep();
    this.#stay.leave();
    this.range = undefined;
    this.review.forget();
    this.asking.end();
    this.drafting.forget();
    const { document, workspace } = this.#stage;
    if (document !== null && workspace.project !== null) void this.#takeUp(workspace.project.token, document);
  }

  /** Keeps what is half-made in the document that is shown, for when it is shown next, or the program ends at once. */
  keep(): void {
    this.#stay.keep({ draft: this.draft, question: this.asking.left });
  }

  /** Selects a record, or makes it the other end of the link that is being made. */
  choose(id: string | null): void {
    const picked = id === null ? undefined : this.#stage.workspace.records.get(id);
    if (picked !== undefined && isCoded(picked) && this.asking.pick(picked)) return;
    if (id !== null && (this.draft !== null || this.asking.stays())) return;
    if (id !== null || this.asking.left === null) this.asking.end();
    const there = picked === undefined || !isCoded(picked) ? null : picked.document;
    if (there === null || there === this.#stage.document) this.#stage.workspace.selection.selectRecord(id);
    else void this.#stage.workspace.showDocument(there, id);
  }

  act(action: KeyAction): boolean {
    if (changing.has(action.type) && this.#isRefused()) return true;
    switch (action.type) {
      case 'make':
        this.make(action.making);
        return true;
      case 'cite':
        this.make('citation');
        return true;
      case 'sentence':
        this.#with((scene) => this.#selectSentence(scene, action.by, action.isMore));
        return true;
      case 'repeat':
        if (!this.asking.stays()) this.#with((scene) => this.#repeat(scene));
        return true;
      case 'mentions':
        this.#with((scene) => this.review.begin(scene));
        return true;
      case 'boundary':
        return this.#boundaries.step(this.#scene, action.end, action.direction);
      case 'walk':
        this.#walk(action.by);
        return true;
      case 'edit':
        if (this.chosen === undefined) return false;
        this.#stage.focusNext({ type: 'field' });
        return true;
      case 'remove':
        return this.remove();
      case 'leave':
        return this.leave();
    }
  }

  /** Moves an end of the chosen record to an offset. */
  moveBoundary(end: 'from' | 'to', offset: number): void {
    if (!this.#isRefused()) this.#boundaries.to(this.#scene, end, offset);
  }

  make(making: Making | Askable): void {
    if (this.#isRefused() || this.asking.stays()) return;
    this.asking.end();
    this.#with((scene) => {
      if (making === 'stance') this.drafting.begin(scene);
      else if (making === 'link') this.asking.link(scene);
      else this.asking.begin(making, scene);
    });
  }

  edit(id: string, edit: Edit): void {
    const record = this.#stage.workspace.records.get(id);
    if (record === undefined || !isCoded(record)) return;
    const end = this.#edits.add(id, edit);
    this.#stage.requestUpdate();
    void this.#stage.workspace.attempt(editCommand(record, edit)).then((result) => {
      end();
      this.#stage.requestUpdate();
      if (!result.ok && this.chosen?.id === id) goToFault(this.#stage, result.error);
    });
  }

  /**
   * Leaves what is being done, from the inside out: a question, a draft, the selected words, the chosen record. False where
   * there is nothing.
   */
  leave(): boolean {
    if (this.asking.now !== null) this.asking.end();
    else if (this.review.now !== null) this.review.end();
    else if (this.draft !== null) this.drafting.giveUp();
    else if (this.range !== undefined && !isCaret(this.range)) this.#stage.leaveWords();
    else if (this.chosen !== undefined) this.#stage.workspace.selection.selectRecord(null);
    else return false;
    this.#stage.requestUpdate();
    this.#stage.focusNext({ type: 'text' });
    return true;
  }

  remove(): boolean {
    const { chosen } = this;
    if (chosen === undefined) return false;
    if (this.#isRefused()) return true;
    const { walkable, workspace } = this.#stage;
    const next = nextRecord(walkable, chosen, 0, 1) ?? nextRecord(walkable, chosen, 0, -1);
    const links = [...workspace.records.all('link')].filter(
      ({ from, to }) => from === chosen.id || to === chosen.id,
    );
    void workspace
      .perform({ name: 'removeRecords', input: { ids: [chosen.id], document: chosen.document } })
      .then((isDone) => {
        if (!isDone) return;
        workspace.selection.selectRecord(next?.id ?? null);
        this.#stage.say(codeText.removed(recordTypes[chosen.type], links.length), true);
      });
    this.#stage.focusNext({ type: 'text' });
    return true;
  }

  /** Whether the project is read-only; says why nothing was changed. */
  #isRefused(): boolean {
    const why = whyReadOnly(this.#stage.workspace);
    if (why !== null) this.#stage.say(why);
    return why !== null;
  }

  #with(then: (scene: Scene) => void): void {
    const scene = this.#scene;
    if (scene !== undefined) then(scene);
  }

  #selectSentence({ context, range, locale }: Scene, by: -1 | 1, isMore: boolean): void {
    const span = range === undefined ? { from: 0, to: 0 } : spanOf(range);
    const next = nextSentence(context.text, span, by, locale);
    this.#stage.selectWords(isMore && span.from < span.to ? { from: span.from, to: next.to } : next);
  }

  /** Goes on with what was left half-made in the document, unless something is being made there already. */
  async #takeUp(project: string, document: DocumentId): Promise<void> {
    const isIdle = (): boolean => this.draft === null && this.asking.now === null;
    const left = await this.#stay.arrive(project, document, isIdle);
    const scene = this.#scene;
    if (left === undefined || scene === undefined) return;
    this.drafting.resume(left.draft);
    if (left.question !== null) this.asking.resume(left.question, scene);
    this.#stage.requestUpdate();
  }

  /** Makes once more, of the words that are selected now, what the coder made last. */
  #repeat(scene: Scene): void {
    const { workspace } = this.#stage;
    const { context, document } = scene;
    const coder = workspace.project?.coder;
    const last = coder === undefined ? undefined : lastMade(context.records, document.id, coder);
    if (last?.type === 'stance') {
      this.drafting.begin(scene, last);
      return;
    }
    const why = makeAgain(scene, last, this.asking.run);
    if (why !== undefined) this.#stage.say(why);
  }

  async #bring(id: string): Promise<void> {
    const { workspace } = this.#stage;
    const entry = [...(workspace.project?.documents.values() ?? [])].find((each) => each.id === id);
    const result = entry === undefined ? undefined : await workspace.openDocument(entry.id);
    if (result?.ok === false) workspace.notices.tell(result.error);
  }

  #walk(by: -1 | 1): void {
    const { walkable, workspace } = this.#stage;
    const record = nextRecord(walkable, this.chosen, this.range?.focus ?? 0, by);
    if (record !== undefined) workspace.selection.selectRecord(record.id);
  }
}
