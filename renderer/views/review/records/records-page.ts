import { LitElement, type TemplateResult, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { sentence } from '../../../../store/messages/errors.ts';
import { columnNames, review } from '../../../../store/messages/window-review.ts';
import type { RecordFilter } from '../../../../store/model/records.ts';
import { type MeaningChange, meaningChanges } from '../../../../store/query/meaning-changes.ts';
import type { RecordColumn, RecordLine } from '../../../../store/query/record-line.ts';
import type { RecordsWanted } from '../../../../store/query/record-table.ts';
import { MOST_RECODED } from '../../../../store/query/recoding.ts';
import type { RecordPlace } from '../../../state/answers.ts';
import { Watch } from '../../../state/watch.ts';
import { base } from '../../../ui/base-styles.ts';
import { buttons } from '../../../ui/button-styles.ts';
import { emptyState, emptyStateStyles } from '../../../ui/empty-state.ts';
import { toneStyles } from '../../../ui/tone-styles.ts';
import { canWrite } from '../../actions.ts';
import { deskOf } from '../../desk-request.ts';
import { requestDialog } from '../../dialog-request.ts';
import { parsed, recall, remember } from '../../shell/project-memory.ts';
import { confirmRemoval, markRecords } from './record-actions.ts';
import { askColumns, askGroup } from './table-menus.ts';
import { Chosen } from './chosen.ts';
import { bulkBar, menuButton } from './bars.ts';
import './filter-bar.ts';
import type { RecordFilterEvent } from './filter-bar.ts';
import { GridEvent } from './grid-event.ts';
import { recordDetails, recordDetailsStyles } from './record-details.ts';
import './record-grid.ts';
import { askRecordMenu, markFor } from './record-menu.ts';
import { RecordSource } from './record-source.ts';
import { columnsOf, firstTable } from './first-table.ts';
import { besideTable, recordsPageStyles } from './records-page-styles.ts';
import { askSavedFilter } from './saved-filters.ts';

/** How long one rests at a record until its details follow, in ms: to draw them takes as long as a page of the table. */
const REST = 60;

/** A table of all records of the project, or of those that wait to be checked. */
@customElement('sp-records-page')
export class RecordsPage extends LitElement {
  static override styles = [
    base,
    buttons,
    toneStyles,
    emptyStateStyles,
    recordDetailsStyles,
    recordsPageStyles,
  ];

  @property() page: 'records' | 'to-check' = 'records';
  @state() private wanted: RecordsWanted = firstTable.records;
  @state() private columns: readonly RecordColumn[] = [];
  @state() private at = 0;
  /** Whether one goes from record to record, faster than their details can be read. */
  @state() private isMoving = false;
  /** The record that the details are of. */
  #detailed: RecordLine | undefined;
  #moving: ReturnType<typeof setTimeout> | undefined;
  @query('sp-record-grid') private grid!: HTMLElementTagNameMap['sp-record-grid'] | null;
  readonly #watch = new Watch(this, ['project', 'shared']);
  readonly #source = new RecordSource(
    this,
    () => this.#watch.workspace,
    () => this.at,
  );
  readonly #chosen = new Chosen(this);
  #shown = '';
  /** Kept once what was asked for is chosen: what is done next is done to that. */
  #choosing: Promise<void> = Promise.resolve();

  override focus(): void {
    (this.grid ?? this.renderRoot.querySelector<HTMLElement>('sp-record-filter'))?.focus();
  }

  protected override willUpdate(): void {
    if (this.#shown !== this.page) this.take();
    this.#source.want(this.wanted);
    const last = (this.#source.count?.total ?? Infinity) - 1;
    if (this.at > last) this.at = Math.max(0, last);
    if (!this.isMoving) this.#detailed = this.line;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('resize', this.fitColumns);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('resize', this.fitColumns);
    clearTimeout(this.#moving);
    this.isMoving = false;
  }

  protected override updated(): void {
    const { wanted, at } = this;
    this.#watch.workspace.review.left.set(this.page, { wanted, at });
  }

  /** The columns that were chosen, else those that fit beside the record. */
  private readonly fitColumns = (): void => {
    const known = parsed(recall(this.#watch.workspace.project?.token ?? '', `columns.${this.page}`));
    this.columns = columnsOf(this.page, known, this.clientWidth - besideTable());
  };

  /** Begins with the page as it was left. */
  private take(): void {
    const { review: asked } = this.#watch.workspace;
    const left = asked.left.get(this.page);
    this.#shown = this.page;
    this.wanted = left?.wanted ?? firstTable[this.page];
    this.fitColumns();
    this.at = left?.at ?? 0;
    this.#chosen.clear();
    void this.updateComplete.then(() => {
      this.grid?.reveal();
    });
  }

  override render(): TemplateResult {
    const count = this.#source.count ?? { total: 0, records: 0, all: 0 };
    return html`<div class="top">
        <sp-record-filter
          .filter=${this.shownFilter}
          @sp-record-filter=${(event: RecordFilterEvent) => this.narrow(event.filter)}
        >
          <span class="count" role="status">${this.said}</span>
          ${menuButton(review.saved, (button) => void this.onSaved(button))}
          ${menuButton(
            this.wanted.group === null ? review.group : review.groupBy(columnNames[this.wanted.group]),
            (button) => void this.onGroup(button),
          )}
          ${menuButton(review.columns, (button) => void this.onColumns(button))}
        </sp-record-filter>
        ${
          this.#chosen.size === 0
            ? nothing
            : bulkBar(this.#chosen.size, this.whyNot, {
                set: this.set,
                remove: this.askRemoval,
                all: () => void this.chooseAll(),
                clear: () => {
                  this.#chosen.clear();
                },
              })
        }
      </div>
      <div class="middle">
        ${this.#source.count !== null && count.total === 0 ? this.empty(count.all) : this.table(count.total)}
        ${recordDetails(this.#detailed, this.scale, this.meanings, {
          open: () => void this.open(this.at),
          check: this.whyNot === null ? () => void this.check() : null,
        })}
      </div>`;
  }

  private table(total: number): TemplateResult {
    const { groups } = this.#source;
    return html`<sp-record-grid
      label=${this.page === 'to-check' ? review.toCheck : review.table}
      .columns=${this.columns}
      .total=${total}
      .groups=${groups}
      .group=${this.wanted.group}
      .sort=${this.wanted.sort}
      .chosen=${this.#chosen.ids}
      .scale=${this.scale}
      .line=${this.lineAt}
      .version=${this.#source.version}
      .see=${this.see}
      .at=${this.at}
      @sp-grid=${(event: GridEvent) => void this.onGrid(event)}
    ></sp-record-grid>`;
  }

  private readonly lineAt = (at: number): RecordLine | undefined => this.#source.line(at);
  private readonly see = (from: number, to: number): void => this.#source.see(from, to);

  private empty(all: number): TemplateResult {
    if (this.page === 'to-check' && !this.isNarrowed)
      return html`<div class="nothing">${emptyState(review.nothingToCheck)}</div>`;
    const text = all === 0 ? review.none : review.noneMatches;
    const action = { label: review.clearFilter, run: () => this.narrow({}) };
    return html`<div class="nothing">${all === 0 ? emptyState(text) : emptyState(text, action)}</div>`;
  }

  private get said(): string {
    const { reading, count, failure } = this.#source;
    if (failure !== null) return sentence(failure);
    if (reading !== null) return review.reading(reading.done, reading.total);
    return count === null ? '' : review.count(count.records, count.all);
  }

  private get line(): RecordLine | undefined {
    return this.#source.line(this.at);
  }

  private get scale() {
    return this.#watch.workspace.records.find('scale', 'scale')?.values ?? [];
  }

  /** What the codebook means by now with the record that the details are of. */
  private get meanings(): readonly MeaningChange[] {
    const line = this.#detailed;
    if (line === undefined) return [];
    return meaningChanges(this.#watch.workspace.records, line.outdated, line.codebookRevision);
  }

  private get whyNot(): string | null {
    return canWrite(this.#watch.workspace);
  }

  /** Whether all that waits to be checked is shown, whatever it waits for. */
  private get isWide(): boolean {
    return JSON.stringify(this.wanted.filter.gaps) === JSON.stringify(firstTable['to-check'].filter.gaps);
  }

  private get isNarrowed(): boolean {
    return JSON.stringify(this.wanted.filter) !== JSON.stringify(firstTable[this.page].filter);
  }

  /** The filter without what the page is about. */
  private get shownFilter(): RecordFilter {
    if (this.page === 'records' || !this.isWide) return this.wanted.filter;
    const { gaps: _all, ...others } = this.wanted.filter;
    return others;
  }

  private narrow(filter: RecordFilter): void {
    const whole = this.page === 'to-check' ? { ...firstTable['to-check'].filter, ...filter } : filter;
    this.wanted = { ...this.wanted, filter: whole };
    this.at = 0;
    this.#chosen.clear();
  }

  /** Goes to a record; its details follow once one rests there. */
  private goTo(at: number): void {
    this.at = at;
    this.isMoving = true;
    clearTimeout(this.#moving);
    this.#moving = setTimeout(() => {
      this.isMoving = false;
    }, REST);
  }

  private async onGrid({ action }: GridEvent): Promise<void> {
    switch (action.type) {
      case 'go':
        this.goTo(action.at);
        return;
      case 'open':
        return this.open(action.at);
      case 'toggle':
        this.#chosen.toggle(this.#source.line(action.at));
        return;
      case 'extend': {
        const [from, to] = [Math.min(action.from, action.to), Math.max(action.from, action.to)];
        return this.choose((places) => places.slice(from, to + 1));
      }
      case 'all':
        return this.chooseAll();
      case 'none':
        this.#chosen.clear();
        return;
      case 'set':
        await this.chooseOne();
        this.set();
        return;
      case 'remove':
        await this.chooseOne();
        this.askRemoval();
        return;
      case 'menu':
        return this.onMenu(action);
      case 'check':
        await this.#choosing;
        return this.check();
      case 'sort':
        this.sortBy(action.column);
    }
  }

  private sortBy(column: RecordColumn): void {
    const { sort } = this.wanted;
    const isSame = sort?.column === column;
    const next = isSame && sort.isDescending ? null : { column, isDescending: isSame };
    this.wanted = { ...this.wanted, sort: next };
  }

  private async open(at: number): Promise<void> {
    const { workspace } = this.#watch;
    const line = this.#source.line(at);
    if (line === undefined || line.document === null) return;
    this.at = at;
    // The page is gone once the text is shown.
    const { focusWork } = deskOf(this);
    if (await workspace.showDocument(line.document, line.id)) focusWork();
  }

  private choose(some: (places: readonly RecordPlace[]) => readonly RecordPlace[]): Promise<void> {
    this.#choosing = this.#choosing.then(() => this.chooseNow(some));
    return this.#choosing;
  }

  private async chooseNow(some: (places: readonly RecordPlace[]) => readonly RecordPlace[]): Promise<void> {
    const { workspace } = this.#watch;
    const reply = await workspace.review.ask('review.places', this.wanted);
    if (reply.ok) this.#chosen.take(some(reply.value));
    else workspace.notices.tell(reply.error);
  }

  private chooseAll(): Promise<void> {
    return this.choose((places) => places);
  }

  /** What is done without anything chosen is done to the record that the keyboard is at. */
  private async chooseOne(): Promise<void> {
    await this.#choosing;
    if (this.#chosen.size === 0) this.#chosen.toggle(this.line);
  }

  private readonly set = (): void => {
    if (this.whyNot !== null || this.#chosen.size === 0) return;
    if (this.#chosen.size > MOST_RECODED) {
      deskOf(this).tell(review.tooMany(MOST_RECODED));
      return;
    }
    requestDialog(this, { type: 'set-records', ids: [...this.#chosen.ids] });
  };

  private readonly askRemoval = (): void => {
    if (this.whyNot !== null || this.#chosen.size === 0) return;
    const { places } = this.#chosen;
    const desk = deskOf(this);
    confirmRemoval(desk, places, () => {
      this.#chosen.clear();
    });
  };

  private async check(): Promise<void> {
    if (this.whyNot !== null) return;
    const { line } = this;
    const { workspace } = this.#watch;
    if (this.#chosen.size > 0) {
      if (await markRecords(workspace, this.#chosen.places, 'checked')) this.#chosen.clear();
      return;
    }
    if (line === undefined) return;
    const mark = markFor(line);
    const desk = deskOf(this);
    if (mark === null) desk.tell(review.notByMark);
    else if ((await markRecords(workspace, [line], mark)) && mark === 'no-evidence')
      desk.tell(review.markedWithout);
  }

  private async onMenu(asked: Extract<GridEvent['action'], { type: 'menu' }>): Promise<void> {
    const line = this.#source.line(asked.at);
    if (line === undefined) return;
    this.goTo(asked.at);
    await this.#choosing;
    const type = await askRecordMenu(asked, { line, chosen: this.#chosen.size, whyNot: this.whyNot });
    if (type === 'open') await this.open(asked.at);
    else if (type !== null) await this.onGrid(new GridEvent({ type }));
  }

  private async onGroup(button: HTMLElement): Promise<void> {
    const group = await askGroup(button, this.wanted.group);
    if (group === undefined) return;
    this.wanted = { ...this.wanted, group };
    this.at = 0;
  }

  private async onColumns(button: HTMLElement): Promise<void> {
    const columns = await askColumns(button, this.columns);
    if (columns === undefined) return;
    this.columns = columns;
    remember(this.#watch.workspace.project?.token ?? '', `columns.${this.page}`, JSON.stringify(columns));
  }

  private async onSaved(button: HTMLElement): Promise<void> {
    const { workspace } = this.#watch;
    const chosen = await askSavedFilter(button, workspace, this.wanted.filter);
    if (chosen === 'save') requestDialog(this, { type: 'save-filter', filter: this.wanted.filter });
    else if (chosen !== null) this.narrow(chosen);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sp-records-page': RecordsPage;
  }
}
