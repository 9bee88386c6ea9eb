/** What makes of a record as it was in one version of the project format what it is in the next. Other records stay. */
export type Migration = (record: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** All migrations, oldest first: the first leads from version 1 to version 2. */
export const migrations: readonly Migration[] = [];

/** The version of the project format that this program writes. */
export const schemaVersion = migrations.length + 1;

/** A JSON value that was written as a record in some version, as it is in the present one. */
export function migrated(value: unknown, version: number): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return migrations
    .slice(version - 1)
    .reduce<Readonly<Record<string, unknown>>>((record, migrate) => migrate(record), { ...value });
}
