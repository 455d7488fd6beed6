// seed: delete me when the first real file is here
