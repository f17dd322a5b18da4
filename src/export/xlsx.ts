/** Sheets as an Office Open XML workbook (ECMA-376), the same bytes for the same sheets and date. */
import { strToU8, zipSync } from 'fflate';
import type { Cell, Sheet } from './table';
import { escapeXml } from './xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** What a workbook lets stand in the name of a sheet. */
const NAME_LENGTH = 31;
/** What it lets stand in a cell. */
const LONGEST_TEXT = 32_767;
const MIN_WIDTH = 8;
const MAX_WIDTH = 60;

/** "A", "Z", "AA" … for column 0, 25, 26 … */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Formats of `STYLES`: the head in bold; texts marked as such. */
const HEAD = 1;
const TEXT = 2;
const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1" quotePrefix="1"/><xf xfId="0" quotePrefix="1"/></cellXfs></styleSheet>`;

/**
 * A text is a string cell, which no spreadsheet runs whatever it begins with; its quote prefix keeps it
 * one when it is edited, without a sign of ours in the text.
 */
function cellXml(cell: Cell, row: number, column: number): string {
  if (cell === null) return '';
  const at = `${columnName(column)}${row}`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  const text = escapeXml(cell.slice(0, LONGEST_TEXT));
  const style = row === 1 ? HEAD : TEXT;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Width of a column in letters: that of its longest text, within what is comfortable to read. */
function widthOf(rows: readonly (readonly Cell[])[], column: number): number {
  const longest = rows.reduce(
    (most, row) => Math.max(most, String(row[column] ?? '').length),
    MIN_WIDTH,
  );
  return Math.min(MAX_WIDTH, longest + 2);
}

function sheetXml({ head, rows }: Sheet): string {
  const all = [head, ...rows];
  const columns = head.map(
    (_, j) => `<col min="${j + 1}" max="${j + 1}" width="${widthOf(all, j)}" customWidth="1"/>`,
  );
  const cols = columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
  const body = all
    .map((row, i) => {
      const cells = row.map((cell, j) => cellXml(cell, i + 1, j)).join('');
      return `<row r="${i + 1}">${cells}</row>`;
    })
    .join('');
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${DECLARATION}<worksheet xmlns="${MAIN}">${frozen}${cols}<sheetData>${body}</sheetData></worksheet>`;
}

const sheetName = (name: string): string =>
  name.replace(/[\\/?*[\]:]/g, ' ').slice(0, NAME_LENGTH) || 'Hoja';

/** The workbook's bytes; `date` stands in the archive, so that the clock does not. */
export function xlsxOf(sheets: readonly Sheet[], date: string): Uint8Array<ArrayBuffer> {
  const numbers = sheets.map((_, i) => i + 1);
  const workbook = `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(
      ({ name }, i) =>
        `<sheet name="${escapeXml(sheetName(name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
    )
    .join('')}</sheets></workbook>`;
  const relations = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${numbers
    .map(
      (n) =>
        `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
    )
    .join(
      '',
    )}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
  const types = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${numbers
    .map(
      (n) =>
        `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
    )
    .join('')}</Types>`;
  const root = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': types,
    '_rels/.rels': root,
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)]),
    ),
  };
  // The archive keeps local time: midnight of the date by this machine's clock is the same digits everywhere.
  const mtime = new Date(`${date}T00:00:00`);
  const bytes = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(bytes), { mtime }));
}
