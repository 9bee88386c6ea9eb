import { forget, recall, recallSet, recalled, remember, rememberIn } from '../shell/project-memory.ts';
import type { Step } from './steps.ts';

/** The steps that were done in a project on this machine. */
export function stepsDone(project: string): ReadonlySet<string> {
  return recallSet(project, 'checklist-steps');
}

/** Keeps in mind that a step was done, also where its work is taken back. */
export function rememberStep(project: string, step: Step['name']): void {
  rememberIn(project, 'checklist-steps', step, true);
}

/** Whether the checklist of a project is put away. */
export function isHidden(project: string): boolean {
  return recall(project, 'checklist') === 'hidden';
}

/** Puts the checklist away, or shows it again. */
export function showChecklist(project: string, isShown: boolean): void {
  remember(project, 'checklist', isShown ? 'shown' : 'hidden');
}

/** Forgets all that this machine keeps in mind of a project, as if it had never been open. */
export function forgetProject(project: string): void {
  for (const what of recalled(project, '')) forget(project, what);
  showChecklist(project, true);
}
