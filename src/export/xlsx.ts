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

/** "A", "Z", "AA" … for column 0, 25, 26 … */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A text is a string cell, which no spreadsheet runs whatever it begins with. */
function cellXml(cell: Cell, row: number, column: number): string {
  if (cell === null) return '';
  const at = `${columnName(column)}${row}`;
  return typeof cell === 'number'
    ? `<c r="${at}"><v>${cell}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

function sheetXml({ head, rows }: Sheet): string {
  const body = [head, ...rows]
    .map((row, i) => {
      const cells = row.map((cell, j) => cellXml(cell, i + 1, j)).join('');
      return `<row r="${i + 1}">${cells}</row>`;
    })
    .join('');
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${DECLARATION}<worksheet xmlns="${MAIN}">${frozen}<sheetData>${body}</sheetData></worksheet>`;
}

const sheetName = (name: string): string =>
  name.replace(/[\\/?*[\]:]/g, ' ').slice(0, NAME_LENGTH) || 'Hoja';

/** The workbook's bytes; `date` stands in the archive, so that the clock does not. */
export function xlsxOf(sheets: readonly Sheet[], date: string): Uint8Array {
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
    .join('')}</Relationships>`;
  const types = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${numbers
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
    ...Object.fromEntries(
      sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)]),
    ),
  };
  // The archive keeps local time: midnight of the date by this machine's clock is the same digits everywhere.
  const mtime = new Date(`${date}T00:00:00`);
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
    { mtime },
  );
}
