import { escapeText } from './cell-xml.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The path of a sheet's part in the workbook, counted from 1. */
export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** What says where the workbook is; it comes first, so that the kind of the file is known by its beginning. */
export const packageRelations = {
  path: '_rels/.rels',
  xml: `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
} as const;

/** The beginning of a sheet: its first row stays in sight. */
export function sheetHead(columns: number): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  const widths = `<cols><col min="1" max="${columns}" width="18" customWidth="1"/></cols>`;
  return `${head}<worksheet xmlns="${main}">${view}<sheetFormatPr defaultRowHeight="15"/>${widths}<sheetData>`;
}

export const sheetFoot = '</sheetData></worksheet>';

/** Cell styles in the order of `styles`: plain, text that stays text when it is typed over, bold for headings. */
const styleSheet =
  `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function workbook(sheets: readonly string[]): string {
  const entries = sheets.map(
    (name, at) => `<sheet name="${escapeText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${entries.join('')}</sheets></workbook>`;
}

function workbookRelations(sheets: readonly string[]): string {
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const entries = sheets.map((_, at) => relation(at + 1, 'worksheet', sheetPath(at + 1).replace('xl/', '')));
  const styled = relation(sheets.length + 1, 'styles', 'styles.xml');
  return `${head}<Relationships xmlns="${packaged}/relationships">${entries.join('')}${styled}</Relationships>`;
}

function contentTypes(sheets: readonly string[]): string {
  const override = (path: string, kind: string): string =>
    `<Override PartName="/${path}" ContentType="${type}.${kind}+xml"/>`;
  const entries = sheets.map((_, at) => override(sheetPath(at + 1), 'worksheet'));
  return (
    `${head}<Types xmlns="${packaged}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override('xl/workbook.xml', 'sheet.main')}${entries.join('')}${override('xl/styles.xml', 'styles')}</Types>`
  );
}

/** The parts that name the sheets, given by their names in order; they come last, when all sheets are known. */
export function closingParts(
  sheets: readonly string[],
): readonly { readonly path: string; readonly xml: string }[] {
  return [
    { path: 'xl/styles.xml', xml: styleSheet },
    { path: 'xl/workbook.xml', xml: workbook(sheets) },
    { path: 'xl/_rels/workbook.xml.rels', xml: workbookRelations(sheets) },
    { path: '[Content_Types].xml', xml: contentTypes(sheets) },
  ];
}
