/** A shard that was loaded wholly. */
export interface ShardTable {
  name: string;
  documents: number;
  /** Of its lines. */
  sha256: string;
  loaded_at: string;
}
