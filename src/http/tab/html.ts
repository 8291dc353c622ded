import { html as bound } from 'htm/preact';
import type { ComponentChild, VNode } from 'preact';
import { render } from 'preact-render-to-string';

/** Writes HTML as it is read; every value is escaped. */
export const html = bound as (strings: TemplateStringsArray, ...values: readonly unknown[]) => VNode<object>;

/** What can stand in HTML. */
export type Content = ComponentChild;

/** HTML as text. */
export function toText(content: VNode<object>): string {
  return render(content);
}
