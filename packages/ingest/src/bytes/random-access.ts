import { open, type FileHandle } from "node:fs/promises";

/** Bytes that are read at a position. */
export interface RandomAccess {
  /** Up to `length` bytes from a position on; fewer only at the end, or where they are gone. */
  read(position: number, length: number): Promise<Uint8Array>;
  /** Bytes before this position are gone. */
  readonly earliest: number;
}

/** A file, read at any position. */
export class FileBytes implements RandomAccess {
  readonly earliest = 0;
  readonly size: number;
  readonly #handle: FileHandle;

  private constructor(handle: FileHandle, size: number) {
    this.#handle = handle;
    this.size = size;
  }

  static async open(path: string): Promise<FileBytes> {
    const handle = await open(path);
    try {
      return new FileBytes(handle, (await handle.stat()).size);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  async read(position: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, this.size - position)));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await this.#handle.read(bytes, filled, bytes.length - filled, position + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
