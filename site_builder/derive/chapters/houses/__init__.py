"""The chapter on houses: stock, programmes, targets, pace and stages, each from the tables that play their roles."""
