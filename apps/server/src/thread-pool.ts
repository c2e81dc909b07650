// Each question occupies up to two threads of libuv's pool while DuckDB works, and the pool has four unless told otherwise
// before its first use: names, files and passwords would wait for segments.
// biome-ignore lint/style/noProcessEnv: it is read from there.
process.env.UV_THREADPOOL_SIZE ??= '8';
