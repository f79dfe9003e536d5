-- The first catalog. Times are ISO 8601 in UTC; a path is as published (see batch/names.py).

CREATE TABLE runs (
    run         INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at  TEXT NOT NULL,
    finished_at TEXT,
    version     TEXT NOT NULL,
    state       TEXT NOT NULL DEFAULT 'running',  -- running (or cut off), done, stopped, failed
    summary     TEXT NOT NULL DEFAULT '{}'        -- JSON: what the run says of itself
) STRICT;

-- What was made of some bytes. The numbers of the path count too: a year may stand in a file's name.
CREATE TABLE results (
    result           INTEGER PRIMARY KEY,
    sha256           TEXT NOT NULL,
    hint             TEXT NOT NULL,
    status           TEXT NOT NULL,
    error_code       TEXT,
    message          TEXT,
    format           TEXT,
    pages            INTEGER,
    chars            INTEGER,
    language         TEXT,
    ocr              INTEGER,
    n_events         INTEGER,
    members          INTEGER NOT NULL,            -- files in it, for an archive or a mail
    passing          INTEGER NOT NULL,            -- 1: the cause of failure may pass, try again
    reading          TEXT NOT NULL,               -- versions of what made it: see batch/versions.py
    understanding    TEXT NOT NULL,
    conditions       TEXT NOT NULL,
    seconds          REAL NOT NULL,
    run              INTEGER NOT NULL REFERENCES runs,
    extracted_at     TEXT NOT NULL,
    pipeline_version TEXT NOT NULL,
    UNIQUE (sha256, hint)
) STRICT;

-- A result's text, and its rows for each table: compressed.
CREATE TABLE contents (
    result INTEGER NOT NULL REFERENCES results ON DELETE CASCADE,
    name   TEXT NOT NULL,                         -- 'text', or a table of the contract
    data   BLOB NOT NULL,
    PRIMARY KEY (result, name)
) STRICT;

-- Every file ever seen. Where `status` is NULL, its result speaks for it, or it has none yet.
CREATE TABLE files (
    path             TEXT PRIMARY KEY,
    container        TEXT,                        -- the file of the folder that this one is a member of
    bytes            INTEGER,
    mtime_ns         INTEGER,
    sha256           TEXT,
    hint             TEXT NOT NULL,
    result           INTEGER REFERENCES results,
    status           TEXT,                        -- duplicate, skipped, failed, unsupported, removed
    error_code       TEXT,
    message          TEXT,
    duplicate_of     TEXT,
    passing          INTEGER NOT NULL,
    noted_at         TEXT NOT NULL,
    pipeline_version TEXT NOT NULL,
    changed          INTEGER NOT NULL             -- the run in which what is published of it last changed
) STRICT;

CREATE INDEX files_sha256 ON files (sha256);
CREATE INDEX files_container ON files (container) WHERE container IS NOT NULL;
CREATE INDEX files_result ON files (result);
CREATE INDEX files_changed ON files (changed);

-- Releases that were published whole; the last one is extracted/latest.
CREATE TABLE releases (
    run          INTEGER PRIMARY KEY REFERENCES runs,
    published_at TEXT NOT NULL,
    recipe       TEXT NOT NULL,                   -- what else its bytes depend on: formats, contract, program
    package      TEXT NOT NULL                    -- SHA-256 of its datapackage.json, which holds those of its files
) STRICT;

-- The table `documents` of the contract.
CREATE VIEW documents AS
SELECT
    f.path,
    substr(f.sha256, 1, 16) AS document_id,
    f.sha256,
    f.bytes,
    r.format,
    r.pages,
    r.chars,
    r.language,
    r.ocr,
    CASE WHEN f.status IS NULL AND r.result IS NOT NULL THEN r.status ELSE coalesce(f.status, 'skipped') END AS status,
    CASE WHEN f.status IS NULL AND r.result IS NOT NULL THEN r.error_code ELSE f.error_code END AS error_code,
    CASE WHEN f.status IS NULL AND r.result IS NOT NULL THEN r.message ELSE f.message END AS message,
    f.duplicate_of,
    CASE WHEN f.status IS NULL THEN r.n_events END AS n_events,
    f.mtime_ns,
    CASE WHEN f.status IS NULL AND r.result IS NOT NULL THEN r.extracted_at ELSE f.noted_at END AS extracted_at,
    CASE WHEN f.status IS NULL AND r.result IS NOT NULL THEN r.pipeline_version ELSE f.pipeline_version END
        AS pipeline_version
FROM files AS f LEFT JOIN results AS r USING (result);
