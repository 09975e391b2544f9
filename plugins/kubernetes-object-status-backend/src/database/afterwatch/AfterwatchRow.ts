/** Instants are text on PostgreSQL: read them with `toNumber`. */
export interface AfterwatchRow {
  execution_id: string;
  step: number;
  state: string;
  until: number | string;
  watch: string;
  memory: string | null;
  taken_over: string;
  note_count: number;
}
