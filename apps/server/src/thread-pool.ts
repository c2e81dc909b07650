// Each question occupies up to two threads of libuv's pool while DuckDB works, and the pool has four unless told otherwise
// before its first use: names, files and passwords would wait for segments.
// biome-ignore lint/plugin: libuv reads it from the environment and nowhere else.
process.env.UV_THREADPOOL_SIZE ??= '8';
