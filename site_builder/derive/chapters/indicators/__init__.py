"""The chapter of indicators: results on a scale, dimensions, literature, and the factors and strategies behind them."""
