import { cellProblem, type Rule } from './rule';

/** Tax number of a firm or a person (RUC): eleven digits that begin with its class. */
const TAX_NUMBER = /(?<!\d)(?:10|15|16|17|20)\d{9}(?!\d)/;
/** Number of a person's identity card (DNI): eight digits by themselves. */
const CARD_NUMBER = /(?<![\d.,:/-])\d{8}(?![\d.,/-]?\d)/;

/** Columns whose long numbers are addresses or codes of goods. */
const OTHER_NUMBERS: readonly string[] = ['url', 'code', 'hs'];

/** No identifier of a firm or a person anywhere. */
export const checkIdentifiers: Rule = (data) =>
  [...data.tables.values()].flatMap((table) => {
    const texts = table.resource.schema.fields
      .filter((field) => (field.type ?? 'string') === 'string')
      .map((field) => field.name)
      .filter((name) => table.columns.includes(name));
    return table.rows.flatMap((row) =>
      texts.flatMap((column) => {
        const text = row.text(column) ?? '';
        const plain = OTHER_NUMBERS.includes(column);
        const found = TAX_NUMBER.exec(text) ?? (plain ? null : CARD_NUMBER.exec(text));
        if (!found) return [];
        const detail = `holds what may be the identifier of a firm or a person: ${found[0]}`;
        return [cellProblem(table, row, column, 'identifier', detail)];
      }),
    );
  });
