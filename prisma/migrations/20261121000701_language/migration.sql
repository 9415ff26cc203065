-- The language of the interface that a person chose. None: as the browser asks for.
ALTER TABLE users ADD COLUMN language text CHECK (language ~ '^[a-z]{2}$');
