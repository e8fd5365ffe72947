import { type Html, html } from '../html/html.js';

/** A choice that narrows down the entries of a page: an entry stays when its attribute `data-<name>` has the chosen word. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly FilterOption[];
}

/** One value of a filter. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/**
 * A form that narrows down the entries of a page as its reader types. Without scripts it is not shown, and every entry is.
 *
 * @param things what the entries are, in the plural
 */
export function filterForm(things: string, count: number, filters: readonly Filter[]): Html {
  return html`<form class="filter" data-filter data-things="${things}" hidden>
<p class="labelled grow"><label for="filter-text">Text</label>
<input class="field" id="filter-text" type="search" name="text" autocomplete="off" placeholder="Words or an id"></p>
${filters.map(field)}<div class="filter-end">
<p role="status">${count} ${things}</p>
<button class="button small" type="reset">Show all</button>
</div>
</form>`;
}

function field({ name, label, options }: Filter): Html {
  return html`<p class="labelled"><label for="filter-${name}">${label}</label>
<select class="field" id="filter-${name}" name="${name}">
<option value="">any</option>
${options.map(({ value, label: text }) => html`<option value="${value}">${text}</option>\n`)}</select></p>
`;
}
