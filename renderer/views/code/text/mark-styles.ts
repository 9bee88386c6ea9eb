import { css } from 'lit';

/**
 * How marks look. Each kind has a track of its own under the line, stance first; the tracks that a mark has lie below one
 * another, so overlaps show all of theirs. Every track has its own pattern, so that colour is never needed: stances solid
 * (for), doubled (against), thin (in the middle), long dashes (mixed), short dashes (unclear), sparse (declined), hairline
 * (unset); evidence dotted, actors solid, tags dashed, notes a hairline. The background is that of the innermost.
 */
export const markStyles = css`
  mark {
    --stance-line: none;
    --evidence-line: none;
    --actor-line: none;
    --tag-line: none;
    --note-line: none;
    --stance-high: 0px;
    --evidence-high: 0px;
    --actor-high: 0px;
    --tag-high: 0px;
    --note-high: 0px;
    --below-stance: calc(var(--evidence-high) + var(--below-evidence));
    --below-evidence: calc(var(--actor-high) + var(--below-actor));
    --below-actor: calc(var(--tag-high) + var(--below-tag));
    --below-tag: var(--note-high);
    color: inherit;
    background-color: transparent;
    background-image:
      var(--stance-line), var(--evidence-line), var(--actor-line), var(--tag-line), var(--note-line);
    background-repeat: repeat-x;
    background-position:
      0 calc(100% - var(--below-stance)),
      0 calc(100% - var(--below-evidence)),
      0 calc(100% - var(--below-actor)),
      0 calc(100% - var(--below-tag)),
      0 100%;
    background-size:
      var(--stance-wide, 8px) 3px,
      5px 2px,
      8px 2px,
      9px 2px,
      8px 1px;
    padding-block-end: calc(var(--stance-high) + var(--below-stance));
    border-radius: 2px;
    cursor: pointer;
  }
  mark.stance {
    --stance-high: 3px;
  }
  mark.evidence {
    --evidence-high: 3px;
    --evidence-line: radial-gradient(circle, var(--evidence) 1px, transparent 1.4px);
  }
  mark.actor {
    --actor-high: 3px;
    --actor-line: linear-gradient(var(--actor), var(--actor));
  }
  mark.tag {
    --tag-high: 3px;
    --tag-line: linear-gradient(90deg, var(--tag) 70%, transparent 70%);
  }
  mark.note {
    --note-high: 2px;
    --note-line: linear-gradient(var(--ink-3), var(--ink-3));
  }
  mark.for {
    --stance-line: linear-gradient(transparent 1px, var(--pos1) 1px);
  }
  mark.against {
    --stance-line: linear-gradient(var(--pos-1) 1px, transparent 1px, transparent 2px, var(--pos-1) 2px);
  }
  mark.middle {
    --stance-line: linear-gradient(transparent 2px, var(--pos0) 2px);
  }
  mark.mixed {
    --stance-wide: 14px;
    --stance-line: linear-gradient(90deg, var(--mixed) 10px, transparent 10px);
  }
  mark.unclear {
    --stance-wide: 7px;
    --stance-line: linear-gradient(90deg, var(--pos0) 4px, transparent 4px);
  }
  mark.declined {
    --stance-wide: 12px;
    --stance-line: linear-gradient(90deg, var(--pos0) 4px, transparent 4px);
  }
  mark.unset {
    --stance-line: linear-gradient(transparent 2px, var(--ink-3) 2px);
  }
  mark.fill-actor {
    background-color: var(--actor-soft);
  }
  mark.fill-evidence {
    background-color: var(--evidence-soft);
  }
  mark.fill-for {
    background-color: var(--pos-soft);
  }
  mark.fill-against {
    background-color: var(--neg-soft);
  }
  mark.fill-neutral {
    background-color: var(--neu-soft);
  }
  .frames {
    position: absolute;
    inset: 0 auto auto 0;
    pointer-events: none;
  }
  .frame {
    position: absolute;
    border-radius: 3px;
    box-sizing: border-box;
    border: 2px solid var(--line-strong);
  }
  .frame.chosen {
    border-color: var(--focus);
  }
  .handles {
    position: absolute;
    inset: 0 auto auto 0;
    pointer-events: none;
  }
  .handle {
    position: absolute;
    width: 12px;
  }
  .handle::before {
    content: '';
    position: absolute;
    inset-block: -3px;
    left: 5px;
    width: 2px;
    background: var(--focus);
  }
  /* What the pointer takes hold of lies above or below the line, so that words beside it can still be selected. */
  .handle::after {
    content: '';
    position: absolute;
    left: 0;
    width: 8px;
    height: 8px;
    border: 2px solid transparent;
    border-radius: 50%;
    background: var(--focus) padding-box;
    pointer-events: auto;
    cursor: ew-resize;
    touch-action: none;
  }
  .handle.from::after {
    top: -10px;
  }
  .handle.to::after {
    bottom: -10px;
  }
  .lane {
    --lane: var(--pos0);
    position: absolute;
    width: 4px;
    border-radius: 2px;
    background: var(--lane);
    cursor: pointer;
  }
  .lane.evidence {
    --lane: var(--evidence);
    background: radial-gradient(circle, var(--lane) 1.6px, transparent 2px) 0 0 / 4px 5px;
  }
  .lane.for {
    --lane: var(--pos1);
  }
  .lane.against {
    --lane: var(--pos-1);
    background: linear-gradient(
      90deg,
      var(--lane) 1.5px,
      transparent 1.5px,
      transparent 2.5px,
      var(--lane) 2.5px
    );
  }
  .lane.middle,
  .lane.unset,
  .lane.note {
    background: linear-gradient(90deg, transparent 1px, var(--lane) 1px, var(--lane) 2px, transparent 2px);
  }
  .lane.mixed {
    --lane: var(--mixed);
    background: linear-gradient(var(--lane) 10px, transparent 10px) 0 0 / 4px 14px;
  }
  .lane.unclear {
    background: linear-gradient(var(--lane) 4px, transparent 4px) 0 0 / 4px 7px;
  }
  .lane.declined {
    background: linear-gradient(var(--lane) 4px, transparent 4px) 0 0 / 4px 12px;
  }
  .lane.tag {
    --lane: var(--tag);
    background: linear-gradient(var(--lane) 6px, transparent 6px) 1px 0 / 2px 9px repeat-y;
  }
  @media (forced-colors: active) {
    mark,
    .lane {
      forced-color-adjust: none;
    }
    mark {
      color: CanvasText;
    }
  }
`;
